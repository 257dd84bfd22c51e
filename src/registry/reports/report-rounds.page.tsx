import {
  Button,
  ButtonRow,
  DateField,
  Form,
  PageHeader,
  Section,
  Table,
  TextField,
  useFormats,
  useText,
  type FormState,
} from '../../platform/index.js';
import type { RoundOnPage } from './reports.queries.js';

/** The years for which members report, and a form that opens another or moves a due day. */
export function ReportRoundsPage({ rounds, form }: { rounds: readonly RoundOnPage[]; form: FormState }) {
  const t = useText();
  const { day } = useFormats();
  return (
    <>
      <PageHeader title={{ key: 'registry.rounds.title' }} lead={{ key: 'registry.rounds.lead' }} />
      {rounds.length > 0 && (
        <Table
          caption={{ key: 'registry.rounds.title' }}
          hideCaption
          rows={rounds}
          rowKey={({ year }) => String(year)}
          columns={[
            {
              heading: { key: 'registry.rounds.year' },
              cell: ({ year }) => <a href={`/registry/report-rounds/${year}`}>{year}</a>,
            },
            { heading: { key: 'registry.reports.due' }, cell: ({ dueOn }) => day(dueOn) },
            { heading: { key: 'registry.rounds.reminders' }, cell: ({ reminderDays }) => reminderDays.join(', ') },
            {
              heading: { key: 'registry.rounds.reported' },
              cell: ({ submitted, expected }) => t('registry.rounds.tally', { submitted, expected }),
            },
          ]}
        />
      )}
      <Section title={{ key: 'registry.rounds.open' }}>
        <Form action="/registry/report-rounds" form={form}>
          <TextField name="year" inputMode="numeric" width="short" label={{ key: 'registry.rounds.year' }} />
          <DateField name="dueOn" label={{ key: 'registry.rounds.due' }} />
          <TextField
            name="reminders"
            width="medium"
            label={{ key: 'registry.rounds.reminders' }}
            hint={{ key: 'registry.rounds.reminders.hint' }}
          />
          <ButtonRow>
            <Button text={{ key: 'registry.rounds.open' }} />
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}
