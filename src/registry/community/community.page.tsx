import { EmptyState, PageHeader, Section, SummaryList, useFormats, useLocale, useText } from '../../platform/index.js';
import { CommunityMap } from '../map/community-map.js';
import { placeOf } from './community-label.js';
import type { CommunityPageModel, Located } from './community-page.queries.js';
import { MemberList } from './member-list.js';
import { PartnerList } from './partner-list.js';

/** A community: its partners, its member, its facts. */
export function CommunityPage({ community, year }: { community: CommunityPageModel; year: number }) {
  const { locale } = useLocale();
  const current = community.partners.filter(({ status }) => status !== 'terminated');
  return (
    <>
      <PageHeader
        eyebrow={placeOf(community, locale)}
        title={community.name}
        lead={{ key: 'registry.community.lead', params: { count: current.length } }}
      >
        {community.nativeName && <p class="community-native">{community.nativeName}</p>}
      </PageHeader>
      {current.length > 0 && <CommunityMap community={community} partners={current} />}
      <Section title={{ key: 'registry.community.partners' }}>
        {community.partners.length > 0 ? (
          <PartnerList partners={community.partners} year={year} />
        ) : (
          <EmptyState title={{ key: 'registry.community.partners.none' }} />
        )}
      </Section>
      <Section title={{ key: 'registry.community.members' }}>
        <MemberList members={community.members} />
      </Section>
      <Section title={{ key: 'registry.community.facts' }}>
        <Facts community={community} />
      </Section>
    </>
  );
}

function Facts({ community }: { community: CommunityPageModel }) {
  const t = useText();
  const { locale } = useLocale();
  return (
    <SummaryList
      rows={[
        { label: { key: 'registry.community.place' }, value: <PlaceLink community={community} /> },
        { label: { key: 'registry.kind' }, value: t(`registry.kind.${community.kind}`) },
        { label: { key: 'registry.community.population.label' }, value: <Population community={community} /> },
        { label: { key: 'registry.community.time_zone' }, value: zoneName(community.timeZone, locale) },
        { label: { key: 'registry.community.coordinates' }, value: <Degrees place={community} /> },
      ]}
    />
  );
}

/** To the page of the state, at home, or of the country. */
function PlaceLink({ community }: { community: CommunityPageModel }) {
  const { locale } = useLocale();
  const { subdivisionCode, countryIso2 } = community;
  return (
    <a href={subdivisionCode ? `/states/${subdivisionCode}` : `/countries/${countryIso2}`}>
      {placeOf(community, locale)}
    </a>
  );
}

function Population({
  community: { population, populationSource, populationYear },
}: {
  community: CommunityPageModel;
}) {
  const t = useText();
  const { number } = useFormats();
  if (population === null) return <>{t('registry.community.population.unknown')}</>;
  const source = [populationSource, populationYear].filter(Boolean).join(' ');
  return <>{t('registry.community.population', { count: number(population), source })}</>;
}

function Degrees({ place: { latitude, longitude } }: { place: Located }) {
  const t = useText();
  const { number } = useFormats();
  const degrees = (value: number) => number(Math.abs(value), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const sides = { north: latitude >= 0 ? 'yes' : 'no', east: longitude >= 0 ? 'yes' : 'no' };
  return (
    <>{t('registry.community.degrees', { latitude: degrees(latitude), longitude: degrees(longitude), ...sides })}</>
  );
}

/** "Pacific Time" for `America/Los_Angeles`, in the reader's language. */
function zoneName(timeZone: string, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' }).formatToParts();
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}
