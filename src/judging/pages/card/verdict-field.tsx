import { useLocale } from '../../../platform/index.js';
import { inLocale } from '../../round/localized.js';
import type { CardCriterion } from '../../scoring/judge-card.queries.js';

/** By step: out, in. */
const KEYS = ['x', 'y'] as const;

/** The one question of a screening; with scripts a single key answers it and leads to the next work. */
export function VerdictField({
  criterion: { id, label, anchors },
  chosen,
}: {
  criterion: CardCriterion;
  chosen: string;
}) {
  const { locale } = useLocale();
  return (
    <judging-verdict>
      <fieldset class="in-or-out">
        <legend class="scale__legend">{inLocale(label, locale)}</legend>
        <div class="in-or-out__answers">
          {anchors.map((answer, index) => (
            <label key={index} class={`in-or-out__answer in-or-out__answer--${KEYS[index]}`}>
              <input
                type="radio"
                name={`score-${id}`}
                value={String(index + 1)}
                checked={chosen === String(index + 1)}
                data-verdict={KEYS[index]}
              />
              <span>
                {inLocale(answer, locale)} <kbd>{KEYS[index]}</kbd>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </judging-verdict>
  );
}
