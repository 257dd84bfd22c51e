import { Alert, Button, RuleList, type RuleResult } from '../../../platform/index.js';

/** The run stands on what is there no more, and the way on. */
export function CountAgain({ roundId, against }: { roundId: string; against: readonly RuleResult[] }) {
  return (
    <Alert tone="warning" title={{ key: 'judging.result.stale' }}>
      <RuleList results={against} />
      <form method="post" action={`/judging/rounds/${roundId}/tallies`}>
        <Button text={{ key: 'judging.result.count-again' }} />
      </form>
    </Alert>
  );
}
