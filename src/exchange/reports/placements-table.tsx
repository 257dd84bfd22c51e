import {
  Button,
  Form,
  newForm,
  Table,
  Tag,
  TextField,
  useText,
  type Column,
  type FormState,
} from '../../platform/index.js';
import { lacking, type PlacementLine } from './report-line.js';

interface PlacementsProps {
  termId: string;
  lines: readonly PlacementLine[];
  /** Of the student whose form came back. */
  form: FormState;
}

/** Each student as the report names them, with what is missing and a form to complete it. */
export function PlacementsTable({ termId, lines, form }: PlacementsProps) {
  const t = useText();
  const columns: Column<PlacementLine>[] = [
    {
      heading: { key: 'exchange.reports.student' },
      cell: ({ applicationId, student }) => <a href={`/exchange/applications/${applicationId}`}>{student}</a>,
    },
    { heading: { key: 'exchange.reports.sevis' }, cell: ({ sevisNumber }) => sevisNumber || '–' },
    { heading: { key: 'exchange.reports.host-address' }, cell: ({ hostAddress }) => hostAddress || '–' },
    {
      heading: { key: 'exchange.reports.school' },
      cell: ({ school, schoolAddress }) => (schoolAddress ? `${school}, ${schoolAddress}` : '–'),
    },
    {
      heading: { key: 'exchange.reports.coordinator' },
      cell: ({ coordinator, coordinatorZip }) => `${coordinator} ${coordinatorZip}`,
    },
    {
      heading: { key: 'exchange.reports.lacks' },
      cell: (line) => {
        const fields = lacking(line);
        if (fields.length === 0) return <Tag tone="good" text={{ key: 'exchange.reports.complete' }} />;
        return fields.map((field) => t(`exchange.reports.lacks.${field}`)).join(', ');
      },
    },
    {
      heading: { key: 'exchange.reports.tell' },
      cell: (line) => <Completing termId={termId} line={line} form={form} />,
    },
  ];
  const caption = { key: 'exchange.reports.now' };
  return (
    <Table caption={caption} hideCaption columns={columns} rows={lines} rowKey={({ applicationId }) => applicationId} />
  );
}

function Completing({ termId, line, form }: { termId: string; line: PlacementLine; form: FormState }) {
  const t = useText();
  const { applicationId, sevisNumber, coordinator, coordinatorZip } = line;
  const isMine = form.errors.length > 0 && form.values['applicationId'] === applicationId;
  const id = `tell-${applicationId}`;
  return (
    <details open={isMine}>
      <summary>{t('exchange.reports.tell.of', { student: line.student })}</summary>
      <Form action={`/exchange/reports/${termId}/students`} form={isMine ? form : newForm()} id={id}>
        <input type="hidden" name="applicationId" value={applicationId} />
        <TextField
          name="sevisNumber"
          label={{ key: 'exchange.reports.sevis' }}
          defaultValue={sevisNumber}
          width="medium"
        />
        <TextField
          name="coordinatorName"
          label={{ key: 'exchange.reports.coordinator.name' }}
          defaultValue={coordinator}
        />
        <TextField
          name="coordinatorZip"
          label={{ key: 'exchange.reports.zip' }}
          defaultValue={coordinatorZip}
          width="short"
        />
        <Button text={{ key: 'exchange.reports.save' }} kind="secondary" />
      </Form>
    </details>
  );
}
