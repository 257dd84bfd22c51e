import { PageHeader, Section, useLocale, useText } from '../../platform/index.js';
import { countriesByName } from '../../registry/index.js';
import { addressIn } from './exhibit-filter.js';
import type { ShownPlaces } from './exhibit-places.queries.js';

interface PlacesProps {
  year: number;
  places: ShownPlaces;
}

/** Where the works come from: pairs of cities, and countries, each with its works. */
export function PlacesPage({ year, places: { pairs, countries } }: PlacesProps) {
  const { locale } = useLocale();
  const counts = new Map(countries.map(({ code, works }) => [code, works]));
  const named = countriesByName([...counts.keys()], locale);
  return (
    <>
      <PageHeader
        eyebrow={{ key: 'yaas.exhibit.eyebrow', params: { year: String(year) } }}
        title={{ key: 'yaas.exhibit.places' }}
        lead={{ key: 'yaas.exhibit.places.lead' }}
      />
      <Section title={{ key: 'yaas.exhibit.pairs' }}>
        <ul class="wall-places">
          {pairs.map(({ pair, communities, works }) => (
            <Place
              key={pair}
              href={addressIn('/exhibit', { year, pair })}
              name={communities.map(({ name }) => name).join(' ↔ ')}
              works={works}
            />
          ))}
        </ul>
      </Section>
      <Section title={{ key: 'yaas.exhibit.countries' }}>
        <ul class="wall-places">
          {named.map(({ code, name }) => (
            <Place
              key={code}
              href={addressIn('/exhibit', { year, place: code })}
              name={name}
              works={counts.get(code)!}
            />
          ))}
        </ul>
      </Section>
    </>
  );
}

function Place({ href, name, works }: { href: string; name: string; works: number }) {
  const t = useText();
  return (
    <li>
      <a href={href}>{name}</a> <span class="wall-places__works">{t('yaas.exhibit.works_count', { works })}</span>
    </li>
  );
}
