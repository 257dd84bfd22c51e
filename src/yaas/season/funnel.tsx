import { useFormats, useText } from '../../platform/index.js';
import type { EntryState } from '../entries/entry-state.js';
import type { Season } from './season.queries.js';

/** Each step with all who came at least so far; the last needs the release. */
const STEPS: { name: string; states: readonly EntryState[] }[] = [
  {
    name: 'sent_in',
    states: ['awaiting_guardian', 'awaiting_sponsor', 'returned', 'submitted', 'in_round', 'placed', 'not_placed'],
  },
  { name: 'consented', states: ['awaiting_sponsor', 'submitted', 'in_round', 'placed', 'not_placed'] },
  { name: 'confirmed', states: ['submitted', 'in_round', 'placed', 'not_placed'] },
  { name: 'judging', states: ['in_round', 'placed', 'not_placed'] },
  { name: 'decided', states: ['placed', 'not_placed'] },
];

/** From the first draft to the released result: how many came how far. */
export function Funnel({ counts, released }: Pick<Season, 'counts' | 'released'>) {
  const t = useText();
  const { number } = useFormats();
  const sum = (states: readonly EntryState[]) =>
    counts.filter(({ state }) => states.includes(state)).reduce((all, { count }) => all + count, 0);
  const steps = [
    { name: 'drafts', count: sum(['draft']) },
    ...STEPS.map(({ name, states }) => ({ name, count: sum(states) })),
    { name: 'released', count: released },
  ];
  const most = Math.max(1, ...steps.map(({ count }) => count));
  return (
    <ol class="funnel">
      {steps.map(({ name, count }) => (
        <li key={name}>
          <span class="funnel__name">{t(`yaas.season.funnel.${name}`)}</span>
          <meter class="funnel__bar" min={0} max={most} value={count} aria-label={t(`yaas.season.funnel.${name}`)} />
          <strong class="funnel__count">{number(count)}</strong>
        </li>
      ))}
    </ol>
  );
}
