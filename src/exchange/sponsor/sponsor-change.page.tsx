import { Button, DateField, Form, formOf, PageHeader, type FormState } from '../../platform/index.js';
import type { ExchangeSponsor } from './exchange-sponsor.entity.js';
import { SponsorFields } from './sponsor-fields.js';

/** What is on file of a sponsor, to be changed. */
export function SponsorChangePage({ sponsor, form }: { sponsor: ExchangeSponsor; form: FormState }) {
  return (
    <>
      <PageHeader eyebrow={sponsor.name} title={{ key: 'exchange.sponsor.change' }} />
      <Form action={`/exchange/sponsors/${sponsor.id}`} form={form}>
        <SponsorFields />
        <DateField
          name="changedOn"
          label={{ key: 'exchange.sponsor.changed-on' }}
          hint={{ key: 'exchange.sponsor.changed-on.hint' }}
        />
        <Button text={{ key: 'exchange.form.save' }} />
      </Form>
    </>
  );
}

/** A form filled with what is on file. */
export const formOfSponsor = ({ id: _id, isTaxExempt, isUsPersonOrg, ...known }: ExchangeSponsor): FormState =>
  formOf({ ...known, isTaxExempt: isTaxExempt ? 'yes' : '', isUsPersonOrg: isUsPersonOrg ? 'yes' : '' });
