import {
  Button,
  ButtonRow,
  Checkboxes,
  DateField,
  Form,
  PageHeader,
  Select,
  TextField,
  type Choice,
  type FormState,
} from '../../../platform/index.js';

/** A new round: what is judged, by how many, when. */
export function NewRoundPage({ form, works }: { form: FormState; works: readonly Choice[] }) {
  return (
    <>
      <PageHeader title={{ key: 'judging.new.title' }} lead={{ key: 'judging.new.lead' }} />
      <Form action="/judging/rounds" form={form}>
        <Select name="works" label={{ key: 'judging.new.works' }} choices={works} />
        <TextField name="name" label={{ key: 'judging.new.name' }} hint={{ key: 'judging.new.name.hint' }} />
        <Count name="judgesPerEntry" words="k" usual="3" />
        <Count name="minimumCards" words="minimum" usual="2" />
        <Count name="places" words="places" usual="3" />
        <DateField name="opensOn" label={{ key: 'judging.new.opens' }} hint={{ key: 'judging.new.opens.hint' }} />
        <DateField name="closesOn" label={{ key: 'judging.new.closes' }} hint={{ key: 'judging.new.closes.hint' }} />
        <TextField
          name="timeZone"
          label={{ key: 'judging.new.zone' }}
          hint={{ key: 'judging.new.zone.hint' }}
          width="medium"
          defaultValue="America/New_York"
        />
        <Checkboxes
          name="statementShown"
          label={{ key: 'judging.new.statement' }}
          choices={[
            {
              value: 'yes',
              label: { key: 'judging.new.statement.shown' },
              hint: { key: 'judging.new.statement.hint' },
            },
          ]}
        />
        <ButtonRow>
          <Button text={{ key: 'judging.new.save' }} />
        </ButtonRow>
      </Form>
    </>
  );
}

function Count({ name, words, usual }: { name: string; words: string; usual: string }) {
  const key = `judging.new.${words}`;
  return (
    <TextField
      name={name}
      label={{ key }}
      hint={{ key: `${key}.hint` }}
      inputMode="numeric"
      width="short"
      defaultValue={usual}
    />
  );
}
