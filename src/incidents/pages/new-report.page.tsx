import {
  Alert,
  Button,
  ButtonLink,
  Checkboxes,
  Form,
  PageHeader,
  Radios,
  Select,
  TextArea,
  TextField,
  useText,
  type FormState,
} from '../../platform/index.js';
import { INCIDENT_KINDS } from '../cases/incident-kind.js';
import type { ReportChoices } from '../reports/own-reports.queries.js';

interface NewReportPageProps {
  form: FormState;
  choices: ReportChoices;
  /** Whom to call when somebody is in danger; empty where the portal was told nobody. */
  contact: string;
}

/** What happened, in the reporter's own words. */
export function NewReportPage({ form, choices, contact }: NewReportPageProps) {
  return (
    <>
      <PageHeader title={{ key: 'incidents.new.title' }} lead={{ key: 'incidents.new.lead' }}>
        <ButtonLink href="/incidents/own" text={{ key: 'incidents.own.title' }} kind="plain" />
      </PageHeader>
      <Danger contact={contact} />
      <Form action="/incidents" form={form}>
        <What choices={choices} />
        <TextField name="people" label={{ key: 'incidents.new.people' }} optional />
        <TextArea
          name="words"
          label={{ key: 'incidents.new.words' }}
          hint={{ key: 'incidents.new.words.hint' }}
          rows={8}
          count={{ mode: 'characters', max: 10_000 }}
        />
        <Checkboxes
          name="danger"
          label={{ key: 'incidents.new.danger' }}
          choices={[{ value: 'yes', label: { key: 'incidents.new.danger.yes' } }]}
          optional
        />
        {choices.desk.length > 0 && (
          <Checkboxes
            name="keepFrom"
            label={{ key: 'incidents.new.keep_from' }}
            hint={{ key: 'incidents.new.keep_from.hint' }}
            choices={choices.desk}
            tiles={false}
            optional
          />
        )}
        <Button text={{ key: 'incidents.new.send' }} big />
      </Form>
    </>
  );
}

function What({ choices }: Pick<NewReportPageProps, 'choices'>) {
  return (
    <>
      <Radios
        name="kind"
        label={{ key: 'incidents.new.kind' }}
        choices={INCIDENT_KINDS.map((value) => ({
          value,
          label: { key: `incidents.kind.${value}` },
          hint: { key: `incidents.kind.${value}.hint` },
        }))}
        tiles
      />
      <Radios
        name="affects"
        label={{ key: 'incidents.new.affects' }}
        choices={(['me', 'other'] as const).map((value) => ({ value, label: { key: `incidents.affects.${value}` } }))}
      />
      {choices.about.length > 0 && (
        <Select
          name="about"
          label={{ key: 'incidents.new.about' }}
          choices={choices.about}
          empty={{ key: 'incidents.new.about.none' }}
        />
      )}
    </>
  );
}

function Danger({ contact }: { contact: string }) {
  const t = useText();
  return (
    <Alert tone="warning" title={{ key: 'incidents.danger.title' }}>
      <p>{t('incidents.danger.text')}</p>
      {contact && (
        <p>
          <strong>{t('incidents.danger.contact', { contact })}</strong>
        </p>
      )}
    </Alert>
  );
}
