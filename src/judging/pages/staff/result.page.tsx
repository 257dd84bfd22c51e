import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  PageHeader,
  Section,
  SummaryList,
  Tag,
  useFormats,
  useText,
} from '../../../platform/index.js';
import { rankedOutcome } from '../../results/decisions/decisions-on.js';
import type { ResultView } from '../../results/result.queries.js';
import type { Round } from '../../round/round.entity.js';
import { isCounted } from '../../round/round-state.js';
import { CountAgain } from './count-again.js';
import { Ranking } from './ranking.js';

export interface ResultPageProps extends ResultView {
  round: Round;
}

/** One result run: how it was made, and its ranking. */
export function ResultPage({ round, run, adopted, against, withheld, cut }: ResultPageProps) {
  const t = useText();
  const { dateTime } = useFormats();
  const isOpen = isCounted(round.state);
  return (
    <>
      <PageHeader title={{ key: 'judging.result.title' }} eyebrow={round.name}>
        {adopted && <Tag text={{ key: 'judging.runs.adopted' }} tone="good" />}
      </PageHeader>
      <SummaryList
        rows={[
          { label: { key: 'judging.result.method' }, value: t(`judging.method.${run.method}`) },
          { label: { key: 'judging.result.made' }, value: dateTime(run.madeAt) },
          { label: { key: 'judging.result.hash' }, value: <code class="hash">{run.inputsHash}</code> },
        ]}
      />
      {run.diagnostics.lab && (
        <p>
          <a href={`/judging/rounds/${round.id}/results/${run.id}/lab`}>{t('judging.lab.open')}</a>
        </p>
      )}
      {withheld > 0 && (
        <Alert tone="info" text={{ key: 'judging.result.withheld', params: { works: withheld } }} slim />
      )}
      {[...Map.groupBy(run.output, (entry) => entry.pool)].map(([pool, ranking]) => (
        <Section key={pool} title={{ key: 'judging.result.ranking', params: { pool } }}>
          <Ranking
            ranking={ranking}
            outcomeOf={(entry) => (cut.has(pool) ? null : { ...rankedOutcome(entry, round), departureId: null })}
          />
        </Section>
      ))}
      {isOpen && against.length > 0 && <CountAgain roundId={round.id} against={against} />}
      {isOpen && against.length === 0 && <WhatFollows round={round} run={run} adopted={adopted} />}
    </>
  );
}

/** The run is adopted, or the adopted one decided by. */
function WhatFollows({ round, run, adopted }: Pick<ResultPageProps, 'round' | 'run' | 'adopted'>) {
  return (
    <>
      {!adopted && run.method !== round.method && <Alert tone="info" text={{ key: 'judging.result.informs' }} slim />}
      {!adopted && run.method === round.method && (
        <form method="post" action={`/judging/rounds/${round.id}/adoption`}>
          <Alert
            tone="info"
            text={{ key: round.breaksTiesOf ? 'judging.result.adopt.hands-over' : 'judging.result.adopt.text' }}
            slim
          />
          <ButtonRow>
            <Button name="resultRunId" value={run.id} text={{ key: 'judging.result.adopt' }} />
          </ButtonRow>
        </form>
      )}
      {adopted && !round.breaksTiesOf && (
        <ButtonLink href={`/judging/rounds/${round.id}/decision`} text={{ key: 'judging.step.decide' }} />
      )}
    </>
  );
}
