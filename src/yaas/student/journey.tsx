import { Icon, useFormats, useText } from '../../platform/index.js';
import type { StudentEntry } from '../entries/entries.queries.js';
import type { EntryState } from '../entries/entry-state.js';

const STAGES: readonly { key: string; while: readonly EntryState[]; at?: keyof StudentEntry }[] = [
  { key: 'submit', while: ['draft', 'returned'], at: 'submittedAt' },
  { key: 'consent', while: ['awaiting_guardian'], at: 'consentedAt' },
  { key: 'confirm', while: ['awaiting_sponsor'], at: 'confirmedAt' },
  { key: 'judge', while: ['submitted', 'in_round'] },
  { key: 'result', while: ['placed', 'not_placed'], at: 'releasedAt' },
];

/** The whole way from the draft to the result, with what is done and what is to come. */
export function Journey({ entry }: { entry: StudentEntry }) {
  const t = useText();
  const { date } = useFormats();
  const current = STAGES.findIndex((stage) => stage.while.includes(entry.state));
  if (current === -1) return null;
  return (
    <section aria-labelledby="journey">
      <h2 id="journey">{t('yaas.journey.title')}</h2>
      <ol class="entry-way">
        {STAGES.map(({ key, at }, index) => {
          const isDone = index < current || entry.releasedAt !== null;
          const when = at && isDone ? entry[at] : null;
          return (
            <li
              key={key}
              class={`entry-way__stage entry-way__stage--${isDone ? 'done' : index === current ? 'now' : 'ahead'}`}
              aria-current={index === current ? 'step' : undefined}
            >
              {isDone && <Icon name="check" />}
              <strong>{t(`yaas.journey.${key}`)}</strong>
              <span>{when instanceof Date ? date(when) : t(`yaas.journey.${key}.text`)}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
