import { Alert, Button, Form, PageHeader, useFormats, useText } from '../../platform/index.js';

interface CalendarPageProps {
  since: Date | null;
  /** The new address, right after it was made. */
  address: string | null;
}

/** Where somebody gets the address for their calendar program. */
export function CalendarPage({ since, address }: CalendarPageProps) {
  const t = useText();
  const { date } = useFormats();
  return (
    <>
      <PageHeader title={{ key: 'duties.calendar.title' }} lead={{ key: 'duties.calendar.lead' }} />
      {address && (
        <Alert tone="success" title={{ key: 'duties.calendar.address' }}>
          <p>
            <code>{address}</code>
          </p>
          <p>{t('duties.calendar.once')}</p>
        </Alert>
      )}
      {!address && since && <p>{t('duties.calendar.since', { date: date(since) })}</p>}
      <Form action="/duties/calendar">
        <Button text={{ key: since ? 'duties.calendar.renew' : 'duties.calendar.make' }} />
      </Form>
    </>
  );
}
