import { useLocale, useText } from '../../../platform/index.js';
import { inLocale } from '../../round/localized.js';
import type { CardCriterion } from '../../scoring/judge-card.queries.js';

/** A criterion's steps, each with its described level, as one group of radio buttons; digits choose them with scripts. */
export function ScaleField({ criterion, chosen }: { criterion: CardCriterion; chosen: string }) {
  const t = useText();
  const { locale } = useLocale();
  const { id, label, percent, scale, anchors } = criterion;
  return (
    <fieldset class="scale" data-scale={scale}>
      <legend class="scale__legend">
        {inLocale(label, locale)} <span class="scale__weight">{t('judging.card.weight', { percent })}</span>
      </legend>
      <div class={anchors.length > 0 ? 'scale__steps' : 'scale__steps scale__steps--bare'}>
        {Array.from({ length: scale }, (_, index) => index + 1).map((step) => (
          <label key={step} class="scale__step">
            <input type="radio" name={`score-${id}`} value={String(step)} checked={chosen === String(step)} />
            <span class="scale__number">{step}</span>
            {anchors[step - 1] && <span class="scale__anchor">{inLocale(anchors[step - 1]!, locale)}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
