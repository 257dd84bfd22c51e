import { Tag, useLocale, useText } from '../../platform/index.js';
import { inLocale } from '../editions/localized.js';
import type { ExhibitWork } from './exhibit-work.js';

/** What a work was given, shared or alone; before awards are given, the place that the jury gave it. */
export function WorkHonours({ work: { awards, place } }: { work: Pick<ExhibitWork, 'awards' | 'place'> }) {
  const t = useText();
  const { locale } = useLocale();
  return (
    <>
      {place !== null && <Tag text={t('yaas.place', { place })} tone="good" />}
      {awards.map(({ label, holders }, index) => {
        const award = inLocale(label, locale);
        const said = holders > 1 ? t('yaas.exhibit.award_shared', { award, holders }) : award;
        return <Tag key={index} text={said} tone="good" />;
      })}
    </>
  );
}
