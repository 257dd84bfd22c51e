import {
  Button,
  ButtonRow,
  DateField,
  Form,
  PageHeader,
  Section,
  Table,
  Tag,
  TextField,
  useLocale,
  type FormState,
} from '../../platform/index.js';
import { labelOf } from '../community/community-label.js';
import type { MemberOnDay } from '../registry.queries.js';

/** All members, and a form for a new one. */
export function MembersPage({ members, form }: { members: readonly MemberOnDay[]; form: FormState }) {
  return (
    <>
      <PageHeader title={{ key: 'registry.members.title' }} lead={{ key: 'registry.members.lead' }} />
      {members.length > 0 && <MemberTable members={members} />}
      <Section title={{ key: 'registry.members.add' }} id="add">
        <Form action="/registry/members" form={form}>
          <TextField name="name" label={{ key: 'registry.members.name' }} />
          <TextField
            name="community"
            label={{ key: 'registry.members.community' }}
            hint={{ key: 'registry.members.community.hint' }}
          />
          <TextField name="contactEmail" type="email" optional label={{ key: 'registry.members.email' }} />
          <DateField name="joinedOn" label={{ key: 'registry.members.joined' }} />
          <ButtonRow>
            <Button text={{ key: 'registry.members.add' }} />
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}

function MemberTable({ members }: { members: readonly MemberOnDay[] }) {
  const { locale } = useLocale();
  return (
    <Table
      caption={{ key: 'registry.members.title' }}
      hideCaption
      rows={members}
      rowKey={(member) => member.id}
      columns={[
        {
          heading: { key: 'registry.members.name' },
          cell: (member) => <a href={`/registry/members/${member.id}`}>{member.name}</a>,
        },
        { heading: { key: 'registry.community' }, cell: (member) => labelOf(member.community, locale) },
        {
          heading: { key: 'registry.members.recognition' },
          cell: ({ recognised }) => (
            <Tag
              tone={recognised ? 'good' : 'waiting'}
              text={{ key: recognised ? 'registry.recognised' : 'registry.not_recognised' }}
            />
          ),
        },
      ]}
    />
  );
}
