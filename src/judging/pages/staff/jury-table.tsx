import { Button, Table, Tag, useText, type TagTone } from '../../../platform/index.js';
import { letsJudgesGo } from '../../jury/jury.rules.js';
import type { Round } from '../../round/round.entity.js';
import { stageOf } from '../../round/judge-stage.js';
import type { JudgeProgress } from '../../round/rounds.queries.js';

interface JuryTableProps {
  round: Round;
  jury: readonly JudgeProgress[];
  /** Whether the reader may know how many cards are whose. */
  tellsCounts: boolean;
}

/** Each judge with what they have done; a judge who cannot go on is let go here. */
export function JuryTable({ round, jury, tellsCounts }: JuryTableProps) {
  return (
    <Table
      caption={{ key: 'judging.round.jury' }}
      hideCaption
      rows={jury}
      rowKey={(judge) => judge.roundJudgeId}
      columns={[
        { heading: { key: 'judging.jury.judge' }, cell: (judge) => <Who judge={judge} /> },
        {
          heading: { key: 'judging.jury.state' },
          cell: (judge) => <Tag text={{ key: `judging.seat.${judge.state}` }} tone={TONES[judge.state]} />,
        },
        { heading: { key: 'judging.jury.conflicts' }, cell: (judge) => judge.conflicts ?? '< 3', numeric: true },
        {
          heading: { key: 'judging.jury.progress' },
          cell: (judge) => (tellsCounts ? <HowFar judge={judge} /> : <Stage judge={judge} />),
        },
        { heading: { key: 'judging.jury.change' }, cell: (judge) => <LetGo round={round} judge={judge} /> },
      ]}
    />
  );
}

const TONES: Record<JudgeProgress['state'], TagTone> = {
  invited: 'waiting',
  accepted: 'good',
  declined: 'neutral',
  dropped_out: 'bad',
};

function Who({ judge }: { judge: JudgeProgress }) {
  return (
    <div>
      <strong>{judge.name}</strong>
      <br />
      <span class="usa-hint">{judge.email}</span>
    </div>
  );
}

function Stage({ judge }: { judge: JudgeProgress }) {
  const t = useText();
  return <>{t(`judging.jury.stage.${stageOf(judge)}`)}</>;
}

function HowFar({ judge }: { judge: JudgeProgress }) {
  const t = useText();
  if (judge.cards === 0) return <span class="usa-hint">–</span>;
  return (
    <div>
      <progress value={judge.complete} max={judge.cards} aria-label={t('judging.jury.progress')} />
      <br />
      {t('judging.progress', { scored: judge.complete, works: judge.cards })}
    </div>
  );
}

function LetGo({ round, judge }: { round: Round; judge: JudgeProgress }) {
  if (judge.state !== 'accepted' || letsJudgesGo(round.state).length > 0) return <span class="usa-hint">–</span>;
  return (
    <form method="post" action={`/judging/rounds/${round.id}/judges/${judge.roundJudgeId}/departure`}>
      <Button kind="plain" text={{ key: 'judging.jury.let-go', params: { name: judge.name } }} />
    </form>
  );
}
