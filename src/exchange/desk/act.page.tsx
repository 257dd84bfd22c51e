import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkboxes,
  DateField,
  Form,
  PageHeader,
  Radios,
  RuleList,
  Select,
  TextArea,
  type FormState,
} from '../../platform/index.js';
import { ACTS, isHard, type DeskAct } from './acts.js';
import type { DeskApplication } from './desk-application.queries.js';

interface ActPageProps {
  desk: DeskApplication;
  act: DeskAct;
  form: FormState;
}

/** What an act asks for: a day, a reason that stays on record, or the member to nominate to. */
export function ActPage({ desk, act, form }: ActPageProps) {
  const path = `/exchange/applications/${desk.application.id}`;
  const isBarred = act === 'nominate' && desk.receivers.options.length === 0;
  return (
    <>
      <PageHeader eyebrow={desk.student} title={{ key: `exchange.act.${act}` }} />
      {isBarred ? (
        <RuleList results={desk.receivers.against} />
      ) : (
        <Form action={`${path}/acts/${act}`} form={form}>
          <Fields desk={desk} act={act} />
          <ButtonRow>
            <Button text={{ key: `exchange.act.${act}` }} kind={isHard(act) ? 'danger' : 'primary'} />
            <ButtonLink href={path} text={{ key: 'exchange.desk.back' }} kind="plain" />
          </ButtonRow>
        </Form>
      )}
    </>
  );
}

function Fields({ desk, act }: Pick<ActPageProps, 'desk' | 'act'>) {
  if (ACTS[act] === 'member') return <Nomination desk={desk} />;
  if (ACTS[act] === 'day') return <DateField name="day" label={{ key: `exchange.act.${act}.day` }} />;
  return (
    <>
      {ACTS[act] === 'wish' && <Wish />}
      <TextArea
        name="reason"
        label={{ key: 'exchange.desk.reason' }}
        hint={{ key: `exchange.act.${act}.reason` }}
        rows={4}
      />
    </>
  );
}

/** Whose wish it is that a stay ends: 22 CFR 62.13(a)(5). */
const Wish = () => (
  <Radios
    name="isVoluntary"
    label={{ key: 'exchange.desk.voluntary' }}
    choices={(['yes', 'no'] as const).map((value) => ({ value, label: { key: `exchange.desk.voluntary.${value}` } }))}
  />
);

/** To whom the community may send. */
function Nomination({ desk: { receivers } }: { desk: DeskApplication }) {
  return (
    <>
      <Select
        name="memberId"
        label={{ key: 'exchange.desk.receiver' }}
        hint={{ key: 'exchange.desk.receiver.hint' }}
        choices={receivers.options.map(({ memberId, memberName }) => ({ value: memberId, label: memberName }))}
        empty={false}
      />
      <Checkboxes
        name="isDirect"
        label={{ key: 'exchange.desk.direct' }}
        hint={{ key: 'exchange.desk.direct.hint' }}
        choices={[{ value: 'yes', label: { key: 'exchange.desk.direct.yes' } }]}
        optional
      />
    </>
  );
}
