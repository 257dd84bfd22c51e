import { Button, Form, formOf, PageHeader, type FormState } from '../../platform/index.js';
import type { ExchangeSchool } from './exchange-school.entity.js';
import { SchoolFields } from './school-fields.js';
import type { MemberChoice } from './schools.queries.js';

interface SchoolPageProps {
  school: ExchangeSchool;
  /** Its own alone. */
  member: MemberChoice;
  form: FormState;
}

/** What is on file of a school, to be changed. */
export function SchoolPage({ school, member, form }: SchoolPageProps) {
  return (
    <>
      <PageHeader eyebrow={member.name} title={school.name} />
      <Form action={`/exchange/schools/${school.id}`} form={form}>
        <SchoolFields members={[member]} />
        <Button text={{ key: 'exchange.form.save' }} />
      </Form>
    </>
  );
}

/** A form filled with what is on file. */
export const formOfSchool = ({ id: _id, ...known }: ExchangeSchool): FormState => formOf(known);
