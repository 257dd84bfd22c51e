import { Button, ButtonLink, Form, formOf, PageHeader, type FormState } from '../../platform/index.js';
import type { ExchangeSponsor } from '../sponsor/exchange-sponsor.entity.js';
import type { ExchangeTerm } from './exchange-term.entity.js';
import { feesTyped } from './fee-lines.js';
import { TermFields } from './term-fields.js';

interface TermPageProps {
  term: ExchangeTerm;
  /** Its own alone: applications know it. */
  sponsor: ExchangeSponsor;
  form: FormState;
}

/** What is on file of a term, to be changed. */
export function TermPage({ term, sponsor, form }: TermPageProps) {
  return (
    <>
      <PageHeader title={term.name} lead={{ key: 'exchange.term.change.lead' }}>
        {term.kind === 'youth_ambassador' && (
          <ButtonLink
            href={`/exchange/groups?term=${term.id}`}
            text={{ key: 'exchange.groups.title' }}
            kind="secondary"
          />
        )}
      </PageHeader>
      <Form action={`/exchange/terms/${term.id}`} form={form}>
        <TermFields sponsors={[sponsor]} />
        <Button text={{ key: 'exchange.form.save' }} />
      </Form>
    </>
  );
}

/** A form filled with what is on file. */
export const formOfTerm = ({ id: _id, papersBeforePlacing, switches, fees, ...known }: ExchangeTerm): FormState =>
  formOf({
    ...known,
    papersBeforePlacing: papersBeforePlacing ? 'yes' : '',
    switches: Object.entries(switches).flatMap(([name, isOn]) => (isOn ? [name] : [])),
    fees: feesTyped(fees),
  });
