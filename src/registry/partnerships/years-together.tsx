import { Section, useFormats, useText } from '../../platform/index.js';
import type { YearTogether } from './partnership-page.queries.js';

/** What the partners did in each year that a member reported on. */
export function YearsTogether({ years }: { years: readonly YearTogether[] }) {
  return (
    <Section title={{ key: 'registry.partnership.together' }} lead={{ key: 'registry.partnership.together.lead' }}>
      <dl class="years-together">
        {years.map((year) => (
          <div key={year.year}>
            <dt>{year.year}</dt>
            <dd>
              <Year year={year} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Year({ year: { themes, people } }: { year: YearTogether }) {
  const t = useText();
  const { number } = useFormats();
  return (
    <ul class="place-list">
      {themes.map(({ theme, count }) => (
        <li key={theme}>
          {t(`registry.together.${theme}`)} <span>{number(count)}</span>
        </li>
      ))}
      {people > 0 && <li>{t('registry.partnership.people', { count: people })}</li>}
    </ul>
  );
}
