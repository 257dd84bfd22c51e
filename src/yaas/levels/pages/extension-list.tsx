import { useFormats, useText } from '../../../platform/index.js';
import { lastMinuteBefore } from '../../editions/window.js';
import type { ExtensionLine } from '../level-desk.queries.js';

/** Each deadline that was moved, first to last. */
export function ExtensionList({ extensions, timeZone }: { extensions: readonly ExtensionLine[]; timeZone: string }) {
  const t = useText();
  const { date, dateTime } = useFormats();
  if (extensions.length === 0) return <p>{t('yaas.levels.extensions.none')}</p>;
  const local = (at: Date) => dateTime(lastMinuteBefore(at), timeZone);
  return (
    <ol class="usa-list">
      {extensions.map(({ id, oldClosesAt, newClosesAt, reason, madeAt, madeBy }) => (
        <li key={id}>
          {t('yaas.levels.extensions.line', { from: local(oldClosesAt), to: local(newClosesAt) })}
          <br />
          {t('yaas.levels.extensions.why', { reason, by: madeBy || '–', on: date(madeAt) })}
        </li>
      ))}
    </ol>
  );
}
