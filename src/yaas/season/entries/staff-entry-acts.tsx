import type { ComponentChildren } from 'preact';
import {
  Alert,
  Button,
  Checkboxes,
  Form,
  newForm,
  Radios,
  Select,
  TextArea,
  useFormats,
  useText,
  type FormState,
  type Words,
} from '../../../platform/index.js';
import { LIVE_STATES } from '../../entries/entry-state.js';
import { CASE_REASONS } from '../../moderation/cases/case-words.js';
import { DISQUALIFICATION_REASONS } from '../../moderation/disqualifications/disqualification-words.js';
import { OVERRIDABLE } from '../../moderation/overrides/waiver.js';
import type { StaffEntry } from './staff-entry.queries.js';

export interface ActForms {
  /** The form that came back, with the act in its values. */
  form: FormState;
  /** Who reads: nobody decides their own proposal. */
  readerId: string | null;
}

type ActsProps = StaffEntry & ActForms;

/** What staff can do about an entry; each act asks for its reason. */
export function StaffEntryActs(props: ActsProps) {
  return (
    <>
      <OpenCase {...props} />
      <Overrides {...props} />
      <Decision {...props} />
      <Withdrawal {...props} />
    </>
  );
}

interface FoldedProps {
  props: ActsProps;
  act: string;
  kind?: 'primary' | 'secondary' | 'danger';
  means?: Words;
  why?: string;
  children?: ComponentChildren;
}

function Folded({ props: { entry, form }, act, kind = 'secondary', means, why, children }: FoldedProps) {
  const t = useText();
  const own = form.values['act'] === act ? form : newForm({});
  return (
    <details class="desk__act" open={own.errors.length > 0}>
      <summary>{t(`yaas.season.${act}`)}</summary>
      <Form action={`/yaas/season/entries/${entry.id}/${act}`} form={own} id={act}>
        {means && <Alert tone="info" text={means} slim />}
        {children}
        {why && <TextArea name={act === 'cases' ? 'note' : 'reason'} label={{ key: why }} rows={3} />}
        <input type="hidden" name="act" value={act} />
        <Button text={{ key: `yaas.season.${act}.button` }} kind={kind} />
      </Form>
    </details>
  );
}

const choicesOf = (values: readonly string[], base: string) =>
  values.map((value) => ({ value, label: { key: `${base}.${value}` } }));

const OpenCase = (props: ActsProps) => (
  <Folded props={props} act="cases" why="yaas.case.open.note">
    <Radios name="reason" label={{ key: 'yaas.case.reason' }} choices={choicesOf(CASE_REASONS, 'yaas.case.reason')} />
    <Checkboxes
      name="hold"
      label={{ key: 'yaas.case.hold' }}
      choices={[{ value: 'yes', label: { key: 'yaas.case.open.hold' }, hint: { key: 'yaas.case.hold.means' } }]}
    />
  </Folded>
);

function Overrides(props: ActsProps) {
  const t = useText();
  const { date } = useFormats();
  const { entry, verdicts, overrides } = props;
  const waivable = verdicts.filter(({ id, ok }) => !ok && OVERRIDABLE.has(id));
  return (
    <>
      {overrides.map(({ id, ruleId, reason, by, madeAt, endedAt }) => (
        <div key={id} class="desk__act">
          <strong>{t('yaas.season.override_of', { rule: t(`yaas.check.${ruleId}`) })}</strong>
          <p>{reason}</p>
          <p>{endedAt ? t('yaas.season.override_ended', { on: date(endedAt) }) : `${by}, ${date(madeAt)}`}</p>
          {!endedAt && (
            <form method="post" action={`/yaas/season/entries/${entry.id}/overrides/${id}/ending`}>
              <Button text={{ key: 'yaas.season.override_end' }} kind="plain" />
            </form>
          )}
        </div>
      ))}
      {waivable.length > 0 && (
        <Folded props={props} act="overrides" means={{ key: 'yaas.season.overrides.means' }} why="yaas.case.why">
          <Select
            name="ruleId"
            label={{ key: 'yaas.season.override_rule' }}
            choices={waivable.map(({ id }) => ({ value: id, label: { key: `yaas.check.${id}` } }))}
          />
        </Folded>
      )}
    </>
  );
}

function Decision(props: ActsProps) {
  const { decisions, entry, readerId } = props;
  const t = useText();
  const { date } = useFormats();
  const open = decisions.find(({ state }) => state === 'proposed');
  const inForce = decisions.find(({ state }) => state === 'in_force');
  const isOwn = open?.proposedBy === readerId;
  return (
    <>
      {decisions.map(({ id, state, reasonCode, reason, appealUntil }) => (
        <Alert
          key={id}
          tone={state === 'in_force' || state === 'proposed' ? 'warning' : 'info'}
          title={{ key: `yaas.disqualification.state.${state}` }}
        >
          <p>
            {t(`yaas.disqualification.reason.${reasonCode}`)}: {reason}
          </p>
          {state === 'in_force' && appealUntil && (
            <p>{t('yaas.disqualification.appeal', { until: date(appealUntil) })}</p>
          )}
          {state === 'proposed' && isOwn && <p>{t('yaas.disqualification.another_decides')}</p>}
        </Alert>
      ))}
      {open && !isOwn && <Folded props={props} act="disqualification-confirmation" kind="danger" />}
      {open && !isOwn && <Folded props={props} act="disqualification-refusal" why="yaas.case.why" />}
      {inForce && <Folded props={props} act="disqualification-lifting" why="yaas.case.why" />}
      {!open && !inForce && LIVE_STATES.includes(entry.state) && (
        <Folded
          props={props}
          act="disqualification"
          kind="danger"
          means={{ key: 'yaas.disqualification.means' }}
          why="yaas.disqualification.why"
        >
          <Select
            name="reasonCode"
            label={{ key: 'yaas.case.reason' }}
            choices={choicesOf(DISQUALIFICATION_REASONS, 'yaas.disqualification.reason')}
          />
        </Folded>
      )}
    </>
  );
}

const Withdrawal = (props: ActsProps) =>
  LIVE_STATES.includes(props.entry.state) ? (
    <Folded
      props={props}
      act="withdrawal"
      kind="danger"
      means={{ key: 'yaas.season.withdrawal.means' }}
      why="yaas.case.why"
    >
      <Checkboxes
        name="asked"
        label={{ key: 'yaas.season.withdrawal.asked' }}
        choices={[
          {
            value: 'yes',
            label: { key: 'yaas.season.withdrawal.asked.yes' },
            hint: { key: 'yaas.season.withdrawal.asked.hint' },
          },
        ]}
      />
    </Folded>
  ) : null;
