import { useText } from '../../../platform/index.js';
import type { OwnConcern } from '../../concerns/concerns.queries.js';

/** What the judge flagged on this work, and the way to flag it. */
export function OwnConcerns({ assignmentId, concerns }: { assignmentId: string; concerns: readonly OwnConcern[] }) {
  const t = useText();
  return (
    <>
      {concerns.map(({ reason, settled }, index) => (
        <p key={index} class="usa-hint">
          {t(settled ? 'judging.concern.own.settled' : 'judging.concern.own', {
            reason: t(`judging.concern.reason.${reason}`),
          })}
        </p>
      ))}
      <p>
        <a href={`/judging/cards/${assignmentId}/concern`} data-key="f">
          {t('judging.concern.link')}
        </a>
      </p>
    </>
  );
}
