import { Alert, Button, Form, formOf, Radios, Select, TextField, useText } from '../../platform/index.js';
import { Act, type ActProps } from './act.js';
import type { CasePageProps } from './case.page.js';

interface AboutActsProps extends CasePageProps {
  of: (act: string) => Pick<ActProps, 'base' | 'act' | 'form'>;
}

/** Whom and what the case is about; who is named there reads it no more. */
export function AboutActs({ found, find, records, of }: AboutActsProps) {
  const t = useText();
  return (
    <>
      <Act {...of('people')}>
        <Alert tone="info" text={{ key: 'incidents.person.means' }} slim />
        <TextField name="email" type="email" label={{ key: 'incidents.person.email' }} />
        <Radios
          name="part"
          label={{ key: 'incidents.person.part' }}
          choices={(['affected', 'accused'] as const).map((value) => ({
            value,
            label: { key: `incidents.part.${value}` },
          }))}
        />
      </Act>
      <details class="incident-act" open={records !== null}>
        <summary>{t('incidents.act.subjects')}</summary>
        <p>{t('incidents.subject.means')}</p>
        <Form action={`/incidents/cases/${found.one.id}`} method="get" form={formOf({ find })}>
          <TextField name="find" label={{ key: 'incidents.subject.find' }} />
          <Button text={{ key: 'incidents.subject.search' }} kind="secondary" />
        </Form>
        {records?.length === 0 && <p>{t('incidents.subject.none')}</p>}
        {records !== null && records.length > 0 && (
          <Form action={`/incidents/cases/${found.one.id}/subjects`} form={of('subjects').form}>
            <Select name="subject" label={{ key: 'incidents.subjects' }} choices={records} />
            <Button text={{ key: 'incidents.act.subjects' }} />
          </Form>
        )}
      </details>
    </>
  );
}
