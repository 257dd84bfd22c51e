import type { ComponentChildren } from 'preact';
import {
  Alert,
  Button,
  Form,
  newForm,
  Select,
  TextArea,
  useText,
  type FormState,
  type Words,
} from '../../../platform/index.js';
import { CASE_OUTCOMES } from './case-words.js';
import type { CasePageProps } from './case.page.js';

const OUTCOMES = CASE_OUTCOMES.map((value) => ({ value, label: { key: `yaas.case.outcome.${value}` } }));

/** What can be done with the case as it stands. The form that was posted keeps what was typed. */
export function CaseActions({ one: { id, state }, form, isOneOfMany }: CasePageProps) {
  const base = `/yaas/moderation/cases/${id}`;
  const of = (act: string) => (form.values['act'] === act ? form : newForm({}));
  return (
    <>
      {state === 'hint' && (
        <Act base={base} act="hold" form={of('hold')} kind="danger" means={{ key: 'yaas.case.hold.means' }} />
      )}
      {state === 'held' && (
        <Act
          base={base}
          act="lifting"
          form={of('lifting')}
          kind="secondary"
          means={{ key: isOneOfMany ? 'yaas.case.lifting.others' : 'yaas.case.lifting.means' }}
        />
      )}
      {state !== 'settled' && (
        <Act base={base} act="settlement" form={of('settlement')} kind="primary">
          <Select name="outcome" label={{ key: 'yaas.case.outcome' }} choices={OUTCOMES} form={of('settlement')} />
        </Act>
      )}
      {state === 'settled' && <Act base={base} act="reopening" form={of('reopening')} kind="secondary" />}
    </>
  );
}

interface ActProps {
  base: string;
  act: string;
  form: FormState;
  kind: 'primary' | 'secondary' | 'danger';
  means?: Words;
  children?: ComponentChildren;
}

/** One act with its reason: folded until it is wanted, open where it came back with an error. */
function Act({ base, act, form, kind, means, children }: ActProps) {
  const t = useText();
  return (
    <details class="desk__act" open={form.errors.length > 0}>
      <summary>{t(`yaas.case.${act}`)}</summary>
      <Form action={`${base}/${act}`} form={form} id={act}>
        {means && <Alert tone="info" text={means} slim />}
        {children}
        <TextArea name="reason" label={{ key: 'yaas.case.why' }} rows={3} />
        <input type="hidden" name="act" value={act} />
        <Button text={{ key: `yaas.case.${act}` }} kind={kind} />
      </Form>
    </details>
  );
}
