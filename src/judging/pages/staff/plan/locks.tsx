import { Button, Form, Section, Select, Table, Tag, TextField, type FormState } from '../../../../platform/index.js';
import type { LockLine, PlanView } from './plan-view.js';

/** Judges locked to works, and a form for one more; the next draw heeds them. */
export function Locks({ view: { round, locks, judges }, form }: { view: PlanView; form: FormState }) {
  return (
    <Section title={{ key: 'judging.locks.title' }} lead={{ key: 'judging.locks.lead' }} id="locks">
      {locks.length > 0 && <LockTable roundId={round.id} locks={locks} />}
      <Form action={`/judging/rounds/${round.id}/locks`} form={form}>
        <TextField
          name="code"
          label={{ key: 'judging.locks.code' }}
          hint={{ key: 'judging.locks.code.hint' }}
          width="short"
        />
        <Select
          name="roundJudgeId"
          label={{ key: 'judging.jury.judge' }}
          choices={judges.map(({ roundJudgeId, name }) => ({ value: roundJudgeId, label: name }))}
        />
        <Button kind="secondary" text={{ key: 'judging.locks.add' }} />
      </Form>
    </Section>
  );
}

function LockTable({ roundId, locks }: { roundId: string; locks: readonly LockLine[] }) {
  return (
    <Table
      caption={{ key: 'judging.locks.title' }}
      hideCaption
      rows={locks}
      rowKey={({ roundEntryId, roundJudgeId }) => `${roundEntryId} ${roundJudgeId}`}
      columns={[
        { heading: { key: 'judging.result.code' }, cell: ({ code }) => code },
        {
          heading: { key: 'judging.jury.judge' },
          cell: ({ judge, rests }) => (
            <>
              {judge} {rests && <Tag text={{ key: 'judging.locks.rests' }} tone="waiting" />}
            </>
          ),
        },
        { heading: { key: 'judging.jury.change' }, cell: (lock) => <Unlock roundId={roundId} {...lock} /> },
      ]}
    />
  );
}

function Unlock({ roundId, roundEntryId, roundJudgeId, code, judge }: LockLine & { roundId: string }) {
  return (
    <form method="post" action={`/judging/rounds/${roundId}/locks/${roundEntryId}/${roundJudgeId}/removal`}>
      <Button kind="plain" text={{ key: 'judging.locks.remove', params: { code, judge } }} />
    </form>
  );
}
