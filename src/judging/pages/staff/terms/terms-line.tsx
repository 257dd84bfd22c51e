import { useText } from '../../../../platform/index.js';
import type { Round } from '../../../round/round.entity.js';

/** How a round judges, in a line, with the ways to change it, to the round that follows and to the one whose tie it breaks. */
export function TermsLine({ round }: { round: Round }) {
  const t = useText();
  const { id, mode, method, advancement } = round;
  return (
    <>
      <p>{t('judging.terms.line', { mode: t(`judging.mode.${mode}`), method: t(`judging.method.${method}`) })}</p>
      <p>
        <a href={`/judging/rounds/${id}/terms`}>{t('judging.terms.link')}</a>
        {advancement && (
          <>
            {' · '}
            <a href={`/judging/rounds/new?follows=${id}`}>{t('judging.terms.next')}</a>
          </>
        )}
        {round.followsRoundId && (
          <>
            {' · '}
            <a href={`/judging/rounds/${round.followsRoundId}`}>{t('judging.terms.before')}</a>
          </>
        )}
        {round.breaksTiesOf && (
          <>
            {' · '}
            <a href={`/judging/room/${round.breaksTiesOf}`}>{t('judging.terms.tie-of')}</a>
          </>
        )}
      </p>
    </>
  );
}
