import { Icon, useLocale, useText } from '../../../platform/index.js';
import { inLocale } from '../../round/localized.js';
import type { CardCriterion } from '../../scoring/judge-card.queries.js';

/** One overall mark in stars; digits choose them with scripts. */
export function StarsField({ criterion: { id, label, scale }, chosen }: { criterion: CardCriterion; chosen: string }) {
  const t = useText();
  const { locale } = useLocale();
  return (
    <fieldset class="stars" data-scale={scale}>
      <legend class="scale__legend">{inLocale(label, locale)}</legend>
      <div class="stars__row">
        {Array.from({ length: scale }, (_, index) => index + 1).map((step) => (
          <label key={step} class="stars__star">
            <input type="radio" name={`score-${id}`} value={String(step)} checked={chosen === String(step)} />
            <Icon name="star" />
            <span>
              <span class="usa-sr-only">{t('judging.stars.of', { step, scale })}</span>
              <span aria-hidden="true">{step}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
