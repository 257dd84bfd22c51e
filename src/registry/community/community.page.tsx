import { EmptyState, PageHeader, Section, SummaryList, useFormats, useLocale, useText } from '../../platform/index.js';
import { CommunityMap } from '../map/community-map.js';
import { placeOf } from './community-label.js';
import type { CommunityPageModel } from './community-page.queries.js';
import { MemberList } from './member-list.js';
import { PartnerList } from './partner-list.js';
import { StructuredData } from './structured-data.js';

/** A community: its partners, its member, its facts. */
export function CommunityPage({ community }: { community: CommunityPageModel }) {
  const { locale } = useLocale();
  const current = community.partners.filter(({ status }) => status !== 'terminated');
  return (
    <>
      <StructuredData community={community} />
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
          <PartnerList partners={community.partners} />
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
  const { number } = useFormats();
  const { population, populationSource, populationYear, latitude, longitude } = community;
  const figure =
    population === null
      ? t('registry.community.population.unknown')
      : t('registry.community.population', {
          count: number(population),
          source: [populationSource, populationYear].filter(Boolean).join(' '),
        });
  const degrees = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return (
    <SummaryList
      rows={[
        { label: { key: 'registry.kind' }, value: t(`registry.kind.${community.kind}`) },
        { label: { key: 'registry.community.population.label' }, value: figure },
        { label: { key: 'registry.community.time_zone' }, value: community.timeZone.replaceAll('_', ' ') },
        {
          label: { key: 'registry.community.coordinates' },
          value: `${number(latitude, degrees)}°, ${number(longitude, degrees)}°`,
        },
      ]}
    />
  );
}
