import { RuleList, Section, type RuleResult } from '../../platform/index.js';

export interface InTheWayProps {
  results: readonly RuleResult[];
}

/** What stands between a registration and the summit, by the rules' own sentences. */
export const InTheWay = ({ results }: InTheWayProps) =>
  results.length === 0 ? null : (
    <Section title={{ key: 'yls.in-the-way.title' }}>
      <RuleList results={results} />
    </Section>
  );
