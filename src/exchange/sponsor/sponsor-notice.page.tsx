import { Button, DateField, Form, PageHeader, type FormState } from '../../platform/index.js';

interface SponsorNoticePageProps {
  sponsor: { name: string };
  /** A page of the sponsor's: `annual-report`, or a notice that is told. */
  action: string;
  asks: 'report' | 'telling';
  form: FormState;
}

/** The day by which the Department awaits the annual report, or on which it was told of something. */
export function SponsorNoticePage({ sponsor, action, asks, form }: SponsorNoticePageProps) {
  return (
    <>
      <PageHeader
        eyebrow={sponsor.name}
        title={{ key: `exchange.sponsor.${asks}` }}
        lead={{ key: `exchange.sponsor.${asks}.lead` }}
      />
      <Form action={action} form={form}>
        <DateField name="on" label={{ key: `exchange.sponsor.${asks}.on` }} />
        <Button text={{ key: 'exchange.form.save' }} />
      </Form>
    </>
  );
}
