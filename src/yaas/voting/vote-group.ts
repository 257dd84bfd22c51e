/** Votes that look alike in a way that votes of people seldom do. `key` is the network's or the domain's hash, or when ten minutes began. */
export interface VoteGroup {
  kind: 'network' | 'domain' | 'burst';
  key: string;
}

/** Seconds of the time span in which a burst is looked for. */
export const BURST_SECONDS = 600;

/** The condition for the votes of a group, whose parameters begin at `first`. */
export function groupCondition({ kind, key }: VoteGroup, first: number): { sql: string; parameters: unknown[] } {
  if (kind === 'network') return { sql: `network_key = $${first}`, parameters: [key] };
  if (kind === 'domain') return { sql: `domain_key = $${first}`, parameters: [key] };
  const sql = `cast_at >= $${first}::timestamptz AND cast_at < $${first}::timestamptz + interval '${BURST_SECONDS} seconds'`;
  return { sql, parameters: [key] };
}
