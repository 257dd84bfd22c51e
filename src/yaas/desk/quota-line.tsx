import { Progress, useLocale, useText } from '../../platform/index.js';
import { inLocale } from '../editions/localized.js';
import { pairName } from '../entries/pair-name.js';
import type { DeskEntry } from './desk.queries.js';

/** "2 of 5 places left: Poetry, 15–18, Tempe ↔ Skopje". */
export function QuotaLine({ quotas, category, ageGroup, community, partner }: DeskEntry) {
  const t = useText();
  const { locale } = useLocale();
  const city = quotas.find(({ max }) => max > 1);
  if (!city) return null;
  const taken = city.taken + 1;
  const where = [inLocale(category, locale), inLocale(ageGroup, locale), pairName({ community, partner })].join(', ');
  const label = t('yaas.desk.places', { left: Math.max(0, city.max - taken), max: city.max, where });
  return <Progress label={label} done={Math.min(taken, city.max)} total={city.max} />;
}
