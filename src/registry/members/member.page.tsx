import {
  Button,
  ButtonRow,
  DateField,
  Form,
  PageHeader,
  Radios,
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
import type { DuesOnPage, MemberPageModel } from './members.queries.js';

/** A member with its dues; recognition follows from them. */
export function MemberPage({ member, form }: { member: MemberPageModel; form: FormState }) {
  const { locale } = useLocale();
  const { day } = useFormats();
  return (
    <>
      <PageHeader eyebrow={labelOf(member.community, locale)} title={member.name}>
        <Tag
          tone={member.recognised ? 'good' : 'waiting'}
          text={{ key: member.recognised ? 'registry.recognised' : 'registry.not_recognised' }}
        />
      </PageHeader>
      <SummaryList
        rows={[
          {
            label: { key: 'registry.community' },
            value: <a href={`/communities/${member.community.slug}`}>{member.community.name}</a>,
          },
          { label: { key: 'registry.members.email' }, value: member.contactEmail ?? '–' },
          { label: { key: 'registry.members.joined' }, value: day(member.joinedOn) },
        ]}
      />
      <Section title={{ key: 'registry.dues.title' }} lead={{ key: 'registry.dues.lead' }}>
        {member.dues.length > 0 && <Dues dues={member.dues} />}
        <DuesForm memberId={member.id} form={form} />
      </Section>
    </>
  );
}

function Dues({ dues }: { dues: readonly DuesOnPage[] }) {
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
      ]}
    />
  );
}

function DuesForm({ memberId, form }: { memberId: string; form: FormState }) {
  return (
    <Form action={`/registry/members/${memberId}/dues-periods`} form={form}>
      <DateField name="fromOn" label={{ key: 'registry.dues.from' }} />
      <DateField name="toOn" label={{ key: 'registry.dues.to' }} hint={{ key: 'registry.dues.to.hint' }} />
      <Radios
        name="paid"
        inline
        label={{ key: 'registry.dues.paid' }}
        choices={[
          { value: 'yes', label: { key: 'registry.dues.paid.yes' } },
          { value: 'no', label: { key: 'registry.dues.paid.no' } },
        ]}
      />
      <ButtonRow>
        <Button text={{ key: 'registry.dues.add' }} />
      </ButtonRow>
    </Form>
  );
}
