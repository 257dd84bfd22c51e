import type { ComponentChildren } from 'preact';
import {
  Button,
  DateField,
  Form,
  newId,
  Radios,
  Section,
  Select,
  TextArea,
  useText,
  type FormState,
} from '../../platform/index.js';
import type { LivingOnFile } from './living-file.queries.js';
import { EVENTS, PROGRAMME_CHANGES } from './living-words.js';

interface ActsProps {
  living: LivingOnFile;
  form: FormState;
}

/** What else can be recorded; each unfolds its form. */
export function LivingActs(props: ActsProps) {
  return (
    <Section title={{ key: 'exchange.living.acts' }}>
      {props.living.application.state === 'active' && <ActsOfStay {...props} />}
      <Act what="event" path="living-events" fields={['kind', 'happenedOn']} {...props}>
        <Radios
          name="kind"
          label={{ key: 'exchange.living.event' }}
          choices={EVENTS.map((value) => ({ value, label: { key: `exchange.living.event.${value}` } }))}
        />
        <DateField name="happenedOn" label={{ key: 'exchange.living.on' }} />
      </Act>
    </Section>
  );
}

function ActsOfStay(props: ActsProps) {
  const changes = PROGRAMME_CHANGES.map((value) => ({
    value,
    label: { key: `exchange.living.issue.change-${value}` },
  }));
  return (
    <>
      <Act what="visit" path="visits" fields={['visitedOn', 'findings']} {...props}>
        <input type="hidden" name="sentKey" value={String(props.form.values['sentKey'] ?? newId())} />
        <DateField name="visitedOn" label={{ key: 'exchange.living.visit.on' }} />
        <TextArea
          name="findings"
          label={{ key: 'exchange.living.visit.findings' }}
          hint={{ key: 'exchange.living.visit.findings.hint' }}
          rows={5}
        />
      </Act>
      <Act what="coordinator" path="coordinator" fields={['accountId']} {...props}>
        <Coordinators living={props.living} />
      </Act>
      <Act what="change" path="programme-changes" fields={['change']} {...props}>
        <Radios name="change" label={{ key: 'exchange.living.change' }} choices={changes} />
        <TextArea name="note" label={{ key: 'exchange.living.change.note' }} rows={3} optional />
      </Act>
    </>
  );
}

/** Who may not says why not. */
function Coordinators({ living: { whoMay } }: { living: LivingOnFile }) {
  const t = useText();
  const choices = whoMay.map(({ accountId, name, may, against }) => ({
    value: accountId,
    label: may ? name : `${name} (${against.map(({ cites }) => cites).join(', ')})`,
    disabled: !may,
  }));
  if (choices.length === 0) return <p>{t('exchange.living.coordinator.none')}</p>;
  return (
    <Select
      name="accountId"
      label={{ key: 'exchange.living.coordinator' }}
      empty={{ key: 'exchange.living.coordinator.choose' }}
      choices={choices}
    />
  );
}

interface ActProps extends ActsProps {
  what: string;
  /** Below the application's. */
  path: string;
  /** With a fault in one of them the form stands open. */
  fields: readonly string[];
  children: ComponentChildren;
}

function Act({ what, path, fields, living, form, children }: ActProps) {
  const t = useText();
  return (
    <details class="living__act" open={form.errors.some(({ field }) => fields.includes(field))}>
      <summary>{t(`exchange.living.act.${what}`)}</summary>
      <Form action={`/exchange/applications/${living.application.id}/${path}`} form={form} id={`act-${what}`}>
        {children}
        <Button text={{ key: `exchange.living.act.${what}` }} />
      </Form>
    </details>
  );
}
