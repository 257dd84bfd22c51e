import {
  Alert,
  Button,
  Checkboxes,
  DateField,
  Form,
  newForm,
  Radios,
  RuleList,
  Select,
  TextArea,
  TextField,
  useText,
} from '../../platform/index.js';
import { INCIDENT_KINDS, INCIDENT_OUTCOMES } from '../cases/incident-kind.js';
import { NOTICE_MODES, NOTICE_TO } from '../notices/incident-notice.entity.js';
import { Act, type ActProps } from './act.js';
import { AboutActs } from './about-acts.js';
import type { CasePageProps } from './case.page.js';

/** What can be done with the case as it stands. The form that was posted keeps what was typed. */
export function CaseActs(props: CasePageProps) {
  const { found, form } = props;
  const { id, state } = found.one;
  const base = `/incidents/cases/${id}`;
  const of = (act: string): Pick<ActProps, 'base' | 'act' | 'form'> => ({
    base,
    act,
    form: form.values['act'] === act ? form : newForm({}),
  });
  return (
    <>
      {state !== 'closed' && <Assessment {...of('assessment')} found={found} />}
      {state !== 'closed' && <Notice {...of('notices')} zone={props.zone} />}
      <Note {...of('notes')} />
      <AboutActs {...props} of={of} />
      {state !== 'closed' && <Step {...of('steps')} />}
      {state === 'open' && <Closing {...of('closing')} {...props} />}
      {state === 'closed' && <Reopening {...of('reopening')} found={found} />}
      <Recusal base={base} />
    </>
  );
}

type Of = Pick<ActProps, 'base' | 'act' | 'form'>;

const officersOf = ({ officers }: CasePageProps['found']) =>
  officers.map(({ id, displayName }) => ({ value: id, label: displayName }));

function Assessment({ found, ...act }: Of & Pick<CasePageProps, 'found'>) {
  const officers = officersOf(found);
  return (
    <Act {...act} open={found.one.state === 'received'}>
      {officers.length === 0 && <Alert tone="warning" text={{ key: 'incidents.officer.nobody' }} slim />}
      <Select
        name="kind"
        label={{ key: 'incidents.kind' }}
        choices={INCIDENT_KINDS.map((value) => ({ value, label: { key: `incidents.kind.${value}` } }))}
        defaultValue={found.one.kind}
      />
      <Select
        name="officerId"
        label={{ key: 'incidents.officer' }}
        choices={officers}
        defaultValue={found.one.officerId ?? ''}
      />
    </Act>
  );
}

function Notice({ zone, ...act }: Of & { zone: string }) {
  return (
    <Act {...act}>
      <Radios
        name="told"
        label={{ key: 'incidents.notice.told' }}
        choices={NOTICE_TO.map((value) => ({ value, label: { key: `incidents.told.${value}` } }))}
      />
      <Radios
        name="mode"
        label={{ key: 'incidents.notice.mode' }}
        inline
        choices={NOTICE_MODES.map((value) => ({ value, label: { key: `incidents.mode.${value}` } }))}
      />
      <TextField name="office" label={{ key: 'incidents.notice.office' }} />
      <TextField name="reference" label={{ key: 'incidents.notice.reference' }} />
      <DateField name="day" label={{ key: 'incidents.notice.day' }} />
      <TextField
        name="time"
        label={{ key: 'incidents.notice.time' }}
        hint={{ key: 'incidents.notice.time.hint', params: { zone } }}
        width="short"
      />
    </Act>
  );
}

function Note(act: Of) {
  return (
    <Act {...act}>
      <TextArea name="text" label={{ key: 'incidents.note' }} rows={4} />
      <Checkboxes
        name="forReporter"
        label={{ key: 'incidents.note.reader' }}
        choices={[{ value: 'yes', label: { key: 'incidents.note.for_reporter' } }]}
        optional
      />
    </Act>
  );
}

function Step(act: Of) {
  return (
    <Act {...act}>
      <TextField name="what" label={{ key: 'incidents.step.what' }} hint={{ key: 'incidents.step.what.hint' }} />
      <TextField name="email" type="email" label={{ key: 'incidents.step.email' }} />
      <DateField name="dueOn" label={{ key: 'incidents.step.due' }} />
    </Act>
  );
}

function Closing({ found, mayClose, ...act }: Of & CasePageProps) {
  const against = found.closing.filter(({ ok }) => !ok);
  return (
    <Act {...act} hasButton={mayClose}>
      {against.length > 0 && <RuleList results={against} />}
      {mayClose ? (
        <>
          <Select
            name="outcome"
            label={{ key: 'incidents.outcome' }}
            choices={INCIDENT_OUTCOMES.map((value) => ({ value, label: { key: `incidents.outcome.${value}` } }))}
          />
          <TextArea name="reason" label={{ key: 'incidents.why' }} rows={3} />
        </>
      ) : (
        <Alert tone="info" text={{ key: 'incidents.closing.officer' }} slim />
      )}
    </Act>
  );
}

function Reopening({ found, ...act }: Of & Pick<CasePageProps, 'found'>) {
  return (
    <Act {...act}>
      <Select name="officerId" label={{ key: 'incidents.officer' }} choices={officersOf(found)} />
      <TextArea name="reason" label={{ key: 'incidents.why' }} rows={3} />
    </Act>
  );
}

function Recusal({ base }: { base: string }) {
  const t = useText();
  return (
    <details class="incident-act">
      <summary>{t('incidents.act.recusal')}</summary>
      <p>{t('incidents.recusal.means')}</p>
      <Form action={`${base}/recusal`} form={newForm({})}>
        <Button text={{ key: 'incidents.act.recusal' }} kind="danger" />
      </Form>
    </details>
  );
}
