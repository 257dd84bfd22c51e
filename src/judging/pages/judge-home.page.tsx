import {
  ButtonLink,
  ButtonRow,
  Card,
  CardGrid,
  Deadline,
  EmptyState,
  PageHeader,
  Progress,
  Tag,
  type TagTone,
} from '../../platform/index.js';
import type { JudgeRoundRow } from '../scoring/judge-card.projection.js';
import { Line } from './line.js';
import type { PaperKind, PaperStanding } from '../jury/papers.js';
import type { RoundState } from '../round/round-state.js';
import { PapersNotice } from './jury/papers-notice.js';

export interface JudgeHomePageProps {
  account: string;
  rounds: readonly JudgeRoundRow[];
  papers: Record<PaperKind, PaperStanding>;
}

/** The rounds in which somebody sits on the jury. */
export function JudgeHomePage({ account, rounds, papers }: JudgeHomePageProps) {
  return (
    <>
      <PageHeader title={{ key: 'judging.home.title' }} lead={{ key: 'judging.home.lead' }}>
        <ButtonRow>
          <ButtonLink href="/judging/profile" kind="secondary" text={{ key: 'judging.profile.title' }} />
          <ButtonLink href="/judging/papers" kind="secondary" text={{ key: 'judging.papers.title' }} />
        </ButtonRow>
      </PageHeader>
      <Line account={account} />
      {rounds.length > 0 && <PapersNotice papers={papers} />}
      {rounds.length === 0 ? (
        <EmptyState title={{ key: 'judging.home.none' }} text={{ key: 'judging.home.none.text' }} />
      ) : (
        <CardGrid wide>
          {rounds.map((round) => (
            <RoundCard key={round.roundId} round={round} />
          ))}
        </CardGrid>
      )}
    </>
  );
}

function RoundCard({ round }: { round: JudgeRoundRow }) {
  const invited = round.seat === 'invited';
  return (
    <Card title={round.name} href={`/judging/desk/${round.roundId}`}>
      <p>
        {invited ? (
          <Tag text={{ key: 'judging.seat.invited' }} tone="waiting" />
        ) : (
          <Tag text={{ key: `judging.round.state.${round.state}` }} tone={TONES[round.state]} />
        )}
      </p>
      {!invited && round.works > 0 && (
        <Progress label={{ key: 'judging.progress.label' }} done={round.scored} total={round.works} />
      )}
      {UNFINISHED.has(round.state) && (
        <p>
          <Deadline at={round.closesAt} timeZone={round.timeZone} />
        </p>
      )}
    </Card>
  );
}

/** Until then its end concerns the judge. */
export const UNFINISHED: ReadonlySet<RoundState> = new Set([
  'planned',
  'conflicts_open',
  'assigned',
  'calibrating',
  'open',
  'paused',
]);

/** What a round's state means to those who work in it. */
export const TONES: Record<RoundState, TagTone> = {
  planned: 'neutral',
  conflicts_open: 'waiting',
  assigned: 'waiting',
  calibrating: 'active',
  open: 'active',
  paused: 'waiting',
  closing: 'waiting',
  tallied: 'neutral',
  deliberation: 'neutral',
  decided: 'neutral',
  released: 'good',
  archived: 'neutral',
  cancelled: 'bad',
};
