import { Progress, Section, useLocale, useText } from '../../platform/index.js';
import { inLocale } from '../editions/localized.js';
import { pairName } from '../entries/pair-name.js';
import type { PlacesLine } from './desk-list.queries.js';

/** Where places become scarce, before anybody meets the end of them. */
export function PlacesLeft({ places }: { places: readonly PlacesLine[] }) {
  const t = useText();
  const { locale } = useLocale();
  return (
    <Section title={{ key: 'yaas.desk.places_left' }}>
      <div class="places-left">
        {places.map(({ max, taken, category, ageGroup, ...pair }) => {
          const where = [inLocale(category, locale), ageGroup, pairName(pair)].join(', ');
          const label = t('yaas.desk.places', { left: Math.max(0, max - taken), max, where });
          return <Progress key={where} label={label} done={Math.min(taken, max)} total={max} />;
        })}
      </div>
    </Section>
  );
}
