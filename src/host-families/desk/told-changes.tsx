import { RuleList, Section, useFormats, useText } from '../../platform/index.js';
import type { ToldChange } from '../changes/told-changes.queries.js';

/** What the household told of its changes, when, and whether in time. */
export function ToldChangesSection({ changes }: { changes: readonly ToldChange[] }) {
  const t = useText();
  const { day, dateTime } = useFormats();
  if (changes.length === 0) return null;
  return (
    <Section title={{ key: 'host-families.files.changes' }}>
      <ul class="host-rows">
        {changes.map(({ id, kind, happenedOn, reportedAt, note, against }) => (
          <li key={id}>
            <span>
              {t(`host-families.cause.${kind}`)}, {day(happenedOn)}
              <small>{t('host-families.files.told-on', { at: dateTime(reportedAt) })}</small>
              {note && <q>{note}</q>}
              {against.length > 0 && <RuleList results={against} />}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
