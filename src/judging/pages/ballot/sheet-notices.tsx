import { Alert, RuleList, type RuleResult } from '../../../platform/index.js';
import type { RoundState } from '../../round/round-state.js';
import { isOpenForScores } from '../../scoring/scoring.rules.js';

interface SheetNoticesProps {
  state: RoundState;
  /** Why the last answer was refused. */
  refusals: readonly RuleResult[];
}

/** What stands in the way of a judge's sheet: a refusal, or a round that is not open. */
export function SheetNotices({ state, refusals }: SheetNoticesProps) {
  if (refusals.length > 0)
    return (
      <Alert tone="error" title={{ key: 'judging.card.not-saved' }}>
        <RuleList results={refusals} />
      </Alert>
    );
  if (isOpenForScores(state)) return null;
  return <Alert tone="info" text={{ key: `judging.card.state.${state}` }} slim />;
}
