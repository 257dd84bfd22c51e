import {
  Button,
  DateField,
  Form,
  newForm,
  PageHeader,
  Section,
  Table,
  TextField,
  useFormats,
  useText,
  type Column,
  type FormState,
} from '../../platform/index.js';
import type { Holiday } from './federal-holidays.js';
import type { OfficeClosure } from './office-closure.entity.js';

interface OfficePageProps {
  zone: string;
  holidays: readonly Holiday[];
  closures: readonly Pick<OfficeClosure, 'day' | 'reason'>[];
  mayChange: boolean;
  form: FormState;
}

/** Which days are no business days, and why. */
export function OfficePage({ zone, holidays, closures, mayChange, form }: OfficePageProps) {
  const t = useText();
  const { day } = useFormats();
  const columns: Column<Holiday>[] = [
    { heading: { key: 'duties.office.day' }, cell: (holiday) => day(holiday.day) },
    { heading: { key: 'duties.office.why' }, cell: ({ code }) => t(`duties.holiday.${code}`) },
  ];
  return (
    <>
      <PageHeader title={{ key: 'duties.office.title' }} lead={{ key: 'duties.office.lead', params: { zone } }} />
      <Section title={{ key: 'duties.office.closures' }}>
        <ul class="usa-list">
          {closures.map((closure) => (
            <li key={closure.day}>
              {day(closure.day)}: {closure.reason}
              {mayChange && (
                <Form action={`/duties/office/${closure.day}/opening`} form={newForm({})}>
                  <Button text={{ key: 'duties.office.reopen' }} kind="plain" />
                </Form>
              )}
            </li>
          ))}
        </ul>
        {closures.length === 0 && <p>{t('duties.office.none')}</p>}
        {mayChange && (
          <Form action="/duties/office" form={form}>
            <DateField name="day" label={{ key: 'duties.office.day' }} />
            <TextField name="reason" label={{ key: 'duties.office.why' }} />
            <Button text={{ key: 'duties.office.close' }} />
          </Form>
        )}
      </Section>
      <Section title={{ key: 'duties.office.holidays' }}>
        <Table
          caption={{ key: 'duties.office.holidays' }}
          hideCaption
          columns={columns}
          rows={holidays}
          rowKey={(holiday) => holiday.day}
        />
      </Section>
    </>
  );
}
