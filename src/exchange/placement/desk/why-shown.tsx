import { useFormats, useText } from '../../../platform/index.js';
import type { PlacementWhy } from '../placement-why.js';

/** Why the list put this home where it did, as it was read on that day. */
export function WhyShown({ why: { score, coverage, contributions } }: { why: PlacementWhy }) {
  const t = useText();
  const { number } = useFormats();
  return (
    <details>
      <summary>
        {score === null
          ? t('exchange.placements.why')
          : t('exchange.placements.why.score', { score: number(score), coverage: number(coverage ?? 0) })}
      </summary>
      <ul>
        {contributions.map(({ criterion, points, text }) => (
          <li key={criterion}>
            {text ?? criterion} ({number(points)})
          </li>
        ))}
      </ul>
    </details>
  );
}
