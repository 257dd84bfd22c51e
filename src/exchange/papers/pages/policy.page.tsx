import { Button, DateField, Form, PageHeader, Select, TextField } from '../../../platform/index.js';
import type { PapersFormProps } from './papers.controller.js';
import { RATING_AGENCIES } from './papers.schema.js';

const SUMS = ['perAccidentOrIllness', 'repatriationOfRemains', 'medicalEvacuation', 'deductible'] as const;

/** A policy with the sums of 22 CFR 62.14; what is too little is recorded, and holds up the journey. */
export function PolicyPage({ action, student, form }: PapersFormProps) {
  return (
    <>
      <PageHeader
        eyebrow={student}
        title={{ key: 'exchange.papers.policy' }}
        lead={{ key: 'exchange.papers.policy.lead' }}
      />
      <Form action={`${action}/insurance`} form={form}>
        <TextField name="insurer" label={{ key: 'exchange.papers.insurer' }} />
        <TextField name="policyNumber" label={{ key: 'exchange.papers.policy-number' }} width="medium" />
        <DateField name="fromOn" label={{ key: 'exchange.papers.from' }} />
        <DateField name="untilOn" label={{ key: 'exchange.papers.until' }} />
        {SUMS.map((sum) => (
          <TextField
            key={sum}
            name={sum}
            label={{ key: `exchange.papers.sum.${sum}` }}
            hint={{ key: `exchange.papers.sum.${sum}.hint` }}
            inputMode="numeric"
            width="short"
          />
        ))}
        <TextField
          name="coInsurance"
          label={{ key: 'exchange.papers.co-insurance' }}
          hint={{ key: 'exchange.papers.co-insurance.hint' }}
          inputMode="numeric"
          width="short"
        />
        <Select
          name="ratingAgency"
          label={{ key: 'exchange.papers.agency' }}
          choices={RATING_AGENCIES.map((value) => ({ value, label: { key: `exchange.papers.agency.${value}` } }))}
        />
        <TextField
          name="ratingGrade"
          label={{ key: 'exchange.papers.grade' }}
          hint={{ key: 'exchange.papers.grade.hint' }}
          width="short"
        />
        <Button text={{ key: 'exchange.papers.save' }} />
      </Form>
    </>
  );
}
