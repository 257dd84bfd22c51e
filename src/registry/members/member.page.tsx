import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  PageHeader,
  Section,
  SummaryList,
  Table,
  Tag,
  useFormats,
  useLocale,
  useText,
  type FormState,
} from '../../platform/index.js';
import { labelOf } from '../community/community-label.js';
import { Versions } from '../history/versions.js';
import { MemberPartnerships } from '../proposals/member-partnerships.js';
import { ReportLines } from '../reports/report-lines.js';
import { AsOf } from './as-of.js';
import { DuesFields } from './dues-fields.js';
import { MemberContacts } from './member-contacts.js';
import type { MemberDeskModel } from './member-page-models.js';
import type { DuesOnPage, MemberPageModel } from './members.queries.js';

/** A member's desk: its partnerships, reports and people, its dues, and what it was on any day. */
export function MemberPage(model: MemberDeskModel & { form: FormState }) {
  const { member, standing, partnerships, lives, proposals, reports, versions, tiers, keepsDues, form } = model;
  const { locale } = useLocale();
  return (
    <>
      <PageHeader eyebrow={labelOf(member.community, locale)} title={member.name}>
        <Tag
          tone={member.recognised ? 'good' : 'waiting'}
          text={{ key: member.recognised ? 'registry.recognised' : 'registry.not_recognised' }}
        />
      </PageHeader>
      <Details member={member} />
      <MemberPartnerships memberId={member.id} partnerships={partnerships} lives={lives} proposals={proposals} />
      {reports.length > 0 && <ReportLines lines={reports} />}
      <MemberContacts member={member} />
      <Section title={{ key: 'registry.dues.title' }} lead={{ key: 'registry.dues.lead' }} id="dues">
        {member.dues.length > 0 && <Dues dues={member.dues} keepsDues={keepsDues} />}
        {keepsDues && (
          <Form action={`/registry/members/${member.id}/dues-periods`} form={form}>
            <DuesFields tiers={tiers} />
            <ButtonRow>
              <Button text={{ key: 'registry.dues.add' }} />
            </ButtonRow>
          </Form>
        )}
      </Section>
      <AsOf memberId={member.id} standing={standing} figures={member.figures} />
      <Versions versions={versions} />
    </>
  );
}

function Details({ member }: { member: MemberPageModel }) {
  const t = useText();
  const { day } = useFormats();
  return (
    <>
      <SummaryList
        rows={[
          {
            label: { key: 'registry.community' },
            value: <a href={`/communities/${member.community.slug}`}>{member.community.name}</a>,
          },
          {
            label: { key: 'registry.members.kind' },
            value: member.organisationKind ? t(`registry.members.kind.${member.organisationKind}`) : '–',
          },
          {
            label: { key: 'registry.members.website' },
            value: member.website ? (
              <a href={member.website} rel="nofollow noopener">
                {member.website}
              </a>
            ) : (
              '–'
            ),
          },
          { label: { key: 'registry.members.email' }, value: member.contactEmail ?? '–' },
          { label: { key: 'registry.members.joined' }, value: day(member.joinedOn) },
        ]}
      />
      <ButtonRow>
        <ButtonLink
          kind="secondary"
          icon="edit"
          href={`/registry/members/${member.id}/details`}
          text={{ key: 'registry.member_desk.details' }}
        />
      </ButtonRow>
    </>
  );
}

function Dues({ dues, keepsDues }: { dues: readonly DuesOnPage[]; keepsDues: boolean }) {
  const t = useText();
  const { day } = useFormats();
  return (
    <Table
      caption={{ key: 'registry.dues.title' }}
      hideCaption
      rows={dues}
      rowKey={(period) => period.id}
      columns={[
        { heading: { key: 'registry.dues.from' }, cell: (period) => day(period.fromOn) },
        { heading: { key: 'registry.dues.to' }, cell: (period) => day(period.toOn) },
        {
          heading: { key: 'registry.dues.paid_on' },
          cell: (period) => (period.paidOn ? day(period.paidOn) : t('registry.dues.unpaid')),
        },
        { heading: { key: 'registry.dues.tier' }, cell: (period) => period.tier ?? '–' },
        {
          heading: { key: 'registry.correction.state' },
          cell: (period) => {
            if (period.replacedBecause) return t('registry.correction.replaced', { because: period.replacedBecause });
            if (!keepsDues) return t('registry.correction.counts');
            return <a href={`/registry/dues-periods/${period.id}/correction`}>{t('registry.dues.correct')}</a>;
          },
        },
      ]}
    />
  );
}
