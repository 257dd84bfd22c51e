import { useWords } from '../ui/index.js';
import type { RuleResult } from './rule.js';

/** Each rule's sentence, what would satisfy it, and where it is written. */
export function RuleList({ results }: { results: readonly RuleResult[] }) {
  const words = useWords();
  return (
    <ul class="rule-list">
      {results.map(({ id, because, remedy, cites }) => (
        <li key={id} class="rule-list__item">
          {because && <p class="rule-list__because">{words(because)}</p>}
          {remedy && <p class="rule-list__remedy">{words(remedy)}</p>}
          <p class="rule-list__cites" lang="en" dir="auto">
            {cites}
          </p>
        </li>
      ))}
    </ul>
  );
}
