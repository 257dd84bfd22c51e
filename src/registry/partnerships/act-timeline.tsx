import { useFormats, useText } from '../../platform/index.js';
import { useActDate } from './act-date.js';
import type { ActOnPage } from './partnership-page.queries.js';

/** The acts of an agreement in their order, each with its day, who signed and where it is recorded. */
export function ActTimeline({ acts }: { acts: readonly ActOnPage[] }) {
  return (
    <ol class="act-timeline">
      {acts.map((act) => (
        <li key={act.id} class={`act-timeline__act act-timeline__act--${act.kind}`}>
          <Act act={act} />
        </li>
      ))}
    </ol>
  );
}

function Act({ act }: { act: ActOnPage }) {
  const t = useText();
  const date = useActDate();
  const { day } = useFormats();
  return (
    <>
      <time dateTime={machineDate(act)}>{date(act)}</time>
      <h3>{t(`registry.act.${act.kind}`)}</h3>
      {act.signers.length > 0 && <p>{t('registry.act.signed_by', { names: act.signers.join(', ') })}</p>}
      {act.termEndsOn && <p>{t('registry.act.until', { on: day(act.termEndsOn) })}</p>}
      {act.source && <p class="act-timeline__source">{t('registry.act.recorded_in', { source: act.source })}</p>}
    </>
  );
}

/** As much of the date as is known: `1959-11-17`, `1959-11` or `1959`. */
const machineDate = ({ datedOn, datePrecision }: ActOnPage): string =>
  datedOn.slice(0, { day: 10, month: 7, year: 4 }[datePrecision]);
