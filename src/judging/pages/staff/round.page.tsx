import {
  Alert,
  Deadline,
  Figure,
  FigureRow,
  PageHeader,
  RuleList,
  Section,
  Table,
  Tag,
  useText,
  type FormState,
  type RuleResult,
} from '../../../platform/index.js';
import type { RoundDesk } from '../../desk/round-desk.queries.js';
import { takesJudges } from '../../jury/jury.rules.js';
import type { ShelfCounts } from '../../feedback/feedback.queries.js';
import type { RunLine } from '../../results/result.queries.js';
import type { RoundFacts } from '../../round/round.rules.js';
import type { Round } from '../../round/round.entity.js';
import type { IncompleteWork, JudgeProgress } from '../../round/rounds.queries.js';
import { TONES } from '../judge-home.page.js';
import { isCounted } from '../../round/round-state.js';
import { LateCards, Running } from './desk/running.js';
import { InviteForm } from './invite-form.js';
import { JuryTable } from './jury-table.js';
import { NextSteps } from './next-steps.js';
import { RoundDoors } from './round-doors.js';
import { RunList } from './run-list.js';
import { TermsLine } from './terms/terms-line.js';

export interface RoundPageProps {
  round: Round;
  facts: RoundFacts;
  jury: readonly JudgeProgress[];
  incomplete: readonly IncompleteWork[];
  runs: readonly RunLine[];
  invitation: FormState;
  /** Null before the round opens and after it is counted. */
  desk: RoundDesk | null;
  /** What judges tell entrants; null where they tell nothing, or may still change it. */
  words: ShelfCounts | null;
  /** Works whose disqualification waits for a second person. */
  toDecide: number;
  /** Whether the reader may know how many cards are whose. */
  tellsCounts: boolean;
  /** What stands in the way of the main next step. */
  inTheWay: readonly RuleResult[];
}

/** One round, as its staff run it. */
export function RoundPage(props: RoundPageProps) {
  const { round, facts, jury, desk, words, incomplete, runs, invitation, toDecide, tellsCounts, inTheWay } = props;
  const cards = sum(jury.map((judge) => judge.cards));
  const takesMore = takesJudges(round.state).length === 0;
  return (
    <>
      <PageHeader title={round.name} eyebrow={{ key: 'judging.rounds.title' }}>
        <Tag text={{ key: `judging.round.state.${round.state}` }} tone={TONES[round.state]} />
      </PageHeader>
      {takesMore && (
        <p>
          <Deadline at={round.closesAt} timeZone={round.timeZone} />
        </p>
      )}
      {toDecide > 0 && <ToDecide round={round} count={toDecide} />}
      <TermsLine round={round} />
      <Figures round={round} facts={facts} jury={jury} />
      <Section title={{ key: 'judging.round.next' }} lead={{ key: `judging.round.next.${round.state}` }}>
        {inTheWay.length > 0 && <RuleList results={inTheWay} />}
        <NextSteps round={round} />
      </Section>
      {desk && <Running round={round} desk={desk} late={facts.underScored} tellsCounts={tellsCounts} />}
      {isCounted(round.state) && facts.underScored > 0 && (
        <LateCards here={`/judging/rounds/${round.id}`} works={facts.underScored} />
      )}
      <Jury {...{ round, jury, invitation, takesMore, tellsCounts }} />
      <RoundDoors round={round} cards={cards} words={words} />
      {runs.length > 0 && <RunList round={round} runs={runs} />}
      {cards > 0 && <Incomplete works={incomplete} k={round.judgesPerEntry} />}
    </>
  );
}

function ToDecide({ round, count }: { round: Round; count: number }) {
  const t = useText();
  return (
    <Alert tone="warning" text={{ key: 'judging.disqualifications.waiting', params: { count } }} slim>
      <p>
        <a href={`/judging/rounds/${round.id}/disqualifications`}>{t('judging.disqualifications.waiting.link')}</a>
      </p>
    </Alert>
  );
}

function Figures({ round, facts, jury }: Pick<RoundPageProps, 'round' | 'facts' | 'jury'>) {
  const cards = sum(jury.map((judge) => judge.cards));
  return (
    <FigureRow
      note={{
        key: 'judging.round.plan',
        params: { k: round.judgesPerEntry, minimum: round.minimumCards, seed: String(round.seed) },
      }}
    >
      <Figure value={facts.works} label={{ key: 'judging.round.works' }} />
      <Figure value={facts.acceptedJudges} label={{ key: 'judging.round.judges' }} />
      <Figure
        value={sum(jury.map((judge) => judge.complete))}
        label={{ key: 'judging.round.complete', params: { cards } }}
      />
    </FigureRow>
  );
}

function Jury({
  round,
  jury,
  invitation,
  takesMore,
  tellsCounts,
}: Pick<RoundPageProps, 'round' | 'jury' | 'invitation' | 'tellsCounts'> & { takesMore: boolean }) {
  const t = useText();
  return (
    <Section
      title={{ key: 'judging.round.jury' }}
      more={{ href: `/judging/rounds/${round.id}/conflicts`, text: { key: 'judging.conflicts.title' } }}
    >
      {jury.length > 0 ? (
        <JuryTable round={round} jury={jury} tellsCounts={tellsCounts} />
      ) : (
        <p>{t('judging.round.jury.none')}</p>
      )}
      {takesMore && <InviteForm roundId={round.id} form={invitation} />}
    </Section>
  );
}

function Incomplete({ works, k }: { works: readonly IncompleteWork[]; k: number }) {
  const t = useText();
  if (works.length === 0) return null;
  return (
    <details class="judging-fold">
      <summary>{t('judging.round.incomplete', { works: works.length })}</summary>
      <p>{t('judging.round.incomplete.lead')}</p>
      <Table
        caption={{ key: 'judging.round.incomplete', params: { works: works.length } }}
        hideCaption
        rows={works}
        rowKey={(work) => work.code}
        columns={[
          { heading: { key: 'judging.result.code' }, cell: (work) => work.code },
          { heading: { key: 'judging.result.pool' }, cell: (work) => work.pool },
          {
            heading: { key: 'judging.round.incomplete.judges' },
            cell: (work) => `${work.judges} / ${k}`,
            numeric: true,
          },
          { heading: { key: 'judging.round.incomplete.cards' }, cell: (work) => work.complete, numeric: true },
        ]}
      />
    </details>
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
