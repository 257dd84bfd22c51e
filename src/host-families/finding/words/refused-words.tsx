import { Alert, RuleList, type RuleResult } from '../../../platform/index.js';

/** Why a text was not taken: the words found, the paragraph, and an honest way to say it. */
export function RefusedWords({ against }: { against: readonly RuleResult[] }) {
  if (against.length === 0) return null;
  return (
    <Alert tone="error" title={{ key: 'host-families.recruiting.refused' }}>
      <RuleList results={against} />
    </Alert>
  );
}
