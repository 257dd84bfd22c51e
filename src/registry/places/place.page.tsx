import { Figure, FigureRow, PageHeader, Section, Tag, useFormats, useLocale, useText } from '../../platform/index.js';
import { countryName } from '../country/country-names.js';
import { PlaceMap } from './place-map.js';
import { pairsOf, type CommunityInPlace, type PlacePageModel } from './place.queries.js';

/** A country or a state: its communities, where their partners are, and how many. */
export function PlacePage({ place, name }: { place: PlacePageModel; name: string }) {
  const { locale } = useLocale();
  const { communities, partnerships, members, state } = place;
  return (
    <>
      <PageHeader
        eyebrow={state ? countryName(place.countryIso2, locale) : { key: 'registry.country' }}
        title={name}
        lead={{ key: 'registry.place.lead', params: { communities, partnerships } }}
      />
      {place.pairs.length > 0 && <PlaceMap pairs={pairsOf(place)} name={name} />}
      <FigureRow>
        <Figure value={communities} label={{ key: 'registry.figures.communities' }} />
        <Figure value={partnerships} label={{ key: 'registry.figures.partnerships' }} />
        <Figure value={place.partnerCountries.length} label={{ key: 'registry.place.partner_countries' }} />
        <Figure value={members} label={{ key: 'registry.place.members' }} />
      </FigureRow>
      {place.states.length > 0 && <States states={place.states} />}
      <Communities place={place} />
      {place.partnerCountries.length > 0 && <PartnerCountries countries={place.partnerCountries} />}
    </>
  );
}

function States({ states }: Pick<PlacePageModel, 'states'>) {
  const t = useText();
  return (
    <Section title={{ key: 'registry.place.states' }}>
      <ul class="place-list">
        {states.map(({ code, name, communities }) => (
          <li key={code}>
            <a href={`/states/${code}`}>{name}</a> <span>{t('registry.directory.count', { count: communities })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Communities({ place: { list, communities, countryIso2, state } }: { place: PlacePageModel }) {
  const href = state ? `/communities?state=${state.code}` : `/communities?country=${countryIso2}`;
  const all = { href, text: { key: 'registry.place.all', params: { count: communities } } };
  return (
    <Section title={{ key: 'registry.communities' }} {...(list.length < communities ? { more: all } : {})}>
      <ul class="partner-list">
        {list.map((community) => (
          <InPlace key={community.slug} community={community} />
        ))}
      </ul>
    </Section>
  );
}

function InPlace({ community: { slug, name, nativeName, partners, recognised } }: { community: CommunityInPlace }) {
  const t = useText();
  return (
    <li>
      <span>
        <a href={`/communities/${slug}`}>{name}</a> {nativeName && <span class="community-native">{nativeName}</span>}
      </span>
      <span class="partner-list__tags">
        {t('registry.place.partners', { count: partners })}
        {recognised && <Tag tone="good" text={{ key: 'registry.member' }} />}
      </span>
    </li>
  );
}

function PartnerCountries({ countries }: { countries: PlacePageModel['partnerCountries'] }) {
  const { locale } = useLocale();
  const { number } = useFormats();
  return (
    <Section title={{ key: 'registry.place.where' }}>
      <ul class="place-list">
        {countries.map(({ iso2, partnerships }) => (
          <li key={iso2}>
            <a href={`/countries/${iso2}`}>{countryName(iso2, locale)}</a> <span>{number(partnerships)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
