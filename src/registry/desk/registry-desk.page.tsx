import { Card, CardGrid, PageHeader, Section, useFormats, useText } from '../../platform/index.js';
import type { PartnershipLine } from '../partnerships/partnership-desk.queries.js';
import type { RegistryDeskModel } from './registry-desk.queries.js';

/** What waits for staff, and the ways to everything that they keep. */
export function RegistryDeskPage({ proposals, unwaived, renewals, round }: RegistryDeskModel) {
  const t = useText();
  return (
    <>
      <PageHeader title={{ key: 'registry.desk.title' }} lead={{ key: 'registry.desk.lead' }} />
      <CardGrid>
        <Card title={t('registry.proposals.title')} href="/registry/proposals">
          <p>{t('registry.proposals.waiting', { count: proposals })}</p>
        </Card>
        <Card
          title={t('registry.rounds.title')}
          href={round ? `/registry/report-rounds/${round.year}` : '/registry/report-rounds'}
        >
          <p>
            {round
              ? t('registry.rounds.tally', { submitted: round.submitted, expected: round.expected })
              : t('registry.rounds.none')}
          </p>
        </Card>
        <Card title={t('registry.duplicates.title')} href="/registry/duplicates">
          <p>{t('registry.duplicates.card')}</p>
        </Card>
        <Card title={t('registry.members.title')} href="/registry/members">
          <p>{t('registry.members.card')}</p>
        </Card>
        <Card title={t('registry.desk.add')} href="/registry/communities/new">
          <p>{t('registry.desk.add.card')}</p>
        </Card>
        <Card title={t('registry.partnerships.add')} href="/registry/partnerships/new">
          <p>{t('registry.partnerships.add.card')}</p>
        </Card>
        <Card title={t('registry.tiers.title')} href="/registry/tiers">
          <p>{t('registry.tiers.lead')}</p>
        </Card>
        <Card title={t('registry.imports.title')} href="/registry/imports">
          <p>{t('registry.imports.lead')}</p>
        </Card>
      </CardGrid>
      <Lines title="registry.renewals" lines={renewals} />
      <Lines title="registry.unwaived" lines={unwaived} />
    </>
  );
}

function Lines({
  title,
  lines,
}: {
  title: 'registry.renewals' | 'registry.unwaived';
  lines: readonly PartnershipLine[];
}) {
  const { day } = useFormats();
  if (lines.length === 0) return null;
  return (
    <Section title={{ key: `${title}.title` }} lead={{ key: `${title}.lead` }}>
      <ul class="partner-list">
        {lines.map(({ id, names, termEndsOn }) => (
          <li key={id}>
            <a href={`/registry/partnerships/${id}`}>{names}</a>
            {termEndsOn && <span>{day(termEndsOn)}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
