import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  PageHeader,
  RuleList,
  Section,
  useText,
  type RuleResult,
} from '../../../platform/index.js';
import { decisionsOn, type DecisionDraft } from '../../results/decisions/decisions-on.js';
import { naturalGaps, type SuggestedGap } from '../../results/natural-gap.js';
import { nearTheLine } from '../../results/near-the-line.js';
import type { ToDecide } from '../../results/result.queries.js';
import type { Round } from '../../round/round.entity.js';
import { CountAgain } from './count-again.js';
import { OutcomeTag } from './ranking-cells.js';
import { Ranking } from './ranking.js';

export interface DecisionPageProps extends ToDecide {
  round: Round;
  refused: readonly RuleResult[];
}

/** The outcomes as the ranking gives them, but for what two people agreed on; a last look before they stand. */
export function DecisionPage(props: DecisionPageProps) {
  const { round, run, withheld, cut, departures, against, inTheWay, refused } = props;
  const t = useText();
  const drafts = new Map(decisionsOn(run.output, round, departures).map((draft) => [draft.roundEntryId, draft]));
  const title = `judging.decision.${round.advancement ? 'who-goes-on' : 'title'}`;
  return (
    <>
      <PageHeader
        title={{ key: title }}
        eyebrow={round.name}
        lead={{
          key: round.advancement ? 'judging.decision.lead.advancement' : 'judging.decision.lead',
          params: { places: round.places },
        }}
      />
      {refused.length > 0 && (
        <Alert tone="error" title={{ key: 'judging.decision.refused' }}>
          <RuleList results={refused} />
        </Alert>
      )}
      {inTheWay.length > 0 && refused.length === 0 && <RuleList results={inTheWay} />}
      {against.length > 0 && <CountAgain roundId={round.id} against={against} />}
      <p>
        <a href={`/judging/room/${round.id}`}>{t('judging.decision.room')}</a>
      </p>
      {withheld > 0 && (
        <Alert tone="info" text={{ key: 'judging.result.withheld', params: { works: withheld } }} slim />
      )}
      {[...Map.groupBy(nearTheLine(run.output), (entry) => entry.pool)].map(([pool, ranking]) => (
        <Section key={pool} title={{ key: 'judging.result.ranking', params: { pool } }}>
          <Ranking
            ranking={ranking}
            outcomeOf={({ roundEntryId }) => (cut.has(pool) ? null : (drafts.get(roundEntryId) ?? null))}
          />
        </Section>
      ))}
      <Departing page={props} drafts={[...drafts.values()]} />
      <Gaps gaps={naturalGaps(run.output, round, cut)} />
      <form method="post" action={`/judging/rounds/${round.id}/decision`}>
        <ButtonRow>
          <Button text={{ key: 'judging.decision.save' }} />
          <ButtonLink kind="secondary" href={`/judging/rounds/${round.id}`} text={{ key: 'judging.back' }} />
        </ButtonRow>
      </form>
    </>
  );
}

/** All that departs from the ranking, however far from the line, where the reader sees the whole pool. */
function Departing({ page: { run, cut, departures }, drafts }: { page: ToDecide; drafts: readonly DecisionDraft[] }) {
  const t = useText();
  const lines = new Map(run.output.map((entry) => [entry.roundEntryId, entry]));
  const seen = drafts.filter(({ roundEntryId }) => !cut.has(lines.get(roundEntryId)!.pool));
  const departing = seen.filter(({ departureId }) => departureId !== null);
  if (departing.length === 0) return null;
  const reasons = new Map(departures.map(({ id, reason }) => [id, reason]));
  return (
    <Section title={{ key: 'judging.room.departures' }} lead={{ key: 'judging.decision.departures.lead' }}>
      <ul>
        {departing.map(({ roundEntryId, outcome, place, rankedOutcome, rankedPlace, departureId }) => (
          <li key={roundEntryId}>
            <strong>{lines.get(roundEntryId)!.code}</strong>{' '}
            <OutcomeTag outcome={outcome} place={place} departs={false} />{' '}
            {t('judging.decision.departs', {
              ranked: t(`judging.outcome.${rankedOutcome}`, { place: rankedPlace ?? 0 }),
            })}
            <blockquote dir="auto">{reasons.get(departureId!)}</blockquote>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Where the works themselves part; a suggestion for people, never a rule. */
function Gaps({ gaps }: { gaps: readonly SuggestedGap[] }) {
  const t = useText();
  if (gaps.length === 0) return null;
  return (
    <Section title={{ key: 'judging.decision.gaps' }} lead={{ key: 'judging.decision.gaps.lead' }}>
      <ul>
        {gaps.map(({ pool, count, width }) => (
          <li key={pool}>
            {pool !== null && `${t('judging.result.ranking', { pool })}: `}
            {t(`judging.decision.gap${pool === null ? '.round' : ''}`, { count, width })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
