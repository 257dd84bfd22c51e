import {
  Button,
  Form,
  PageHeader,
  Radios,
  refusals,
  RuleList,
  Section,
  Select,
  TextArea,
  TextField,
  type FormState,
} from '../../platform/index.js';
import { CHAPERONE_GENDERS } from './exchange-chaperone.entity.js';
import type { ChaperoneChoices } from './group.queries.js';
import type { NamedChaperone } from './groups-on-trip.queries.js';

interface ChaperonePageProps extends ChaperoneChoices {
  groupId: string;
  /** Null for somebody new. */
  chaperone: NamedChaperone | null;
  form: FormState;
}

/** Somebody who accompanies the group: who they are, by whom their papers are kept, where they stay; and that they do not come. */
export function ChaperonePage(props: ChaperonePageProps) {
  const { groupId, chaperone, form } = props;
  const all = `/exchange/groups/${groupId}/chaperones`;
  const lacks = refusals(chaperone?.onFile?.standing.results ?? []);
  const path = chaperone ? `${all}/${chaperone.id}` : all;
  return (
    <>
      <PageHeader title={chaperone?.name ?? { key: 'exchange.groups.chaperone.new' }} />
      {lacks.length > 0 && <RuleList results={lacks} />}
      <Form action={path} form={form}>
        <Fields {...props} />
        <Button text={{ key: 'exchange.form.save' }} />
      </Form>
      {chaperone && (
        <Section title={{ key: 'exchange.groups.withdraw' }} lead={{ key: 'exchange.groups.withdraw.lead' }}>
          <Form action={`${path}/withdrawal`} form={form}>
            <TextArea name="reason" label={{ key: 'exchange.desk.reason' }} rows={2} />
            <Button text={{ key: 'exchange.groups.withdraw' }} kind="danger" />
          </Form>
        </Section>
      )}
    </>
  );
}

const Fields = ({ people, homes }: ChaperoneChoices) => (
  <>
    <TextField name="name" label={{ key: 'exchange.groups.chaperone.name' }} autocomplete="off" />
    <Radios
      name="gender"
      label={{ key: 'exchange.groups.gender' }}
      choices={CHAPERONE_GENDERS.map((value) => ({ value, label: { key: `exchange.groups.gender.${value}` } }))}
      inline
    />
    <Select
      name="workerId"
      label={{ key: 'exchange.groups.appointed' }}
      hint={{ key: 'exchange.groups.appointed.hint' }}
      choices={people.map(({ workerId, name }) => ({ value: workerId, label: name }))}
      optional
    />
    <Select
      name="hostFileId"
      label={{ key: 'exchange.groups.home' }}
      choices={homes.map(({ id, name }) => ({ value: id, label: name }))}
      optional
    />
  </>
);
