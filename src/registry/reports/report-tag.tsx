import { Tag } from '../../platform/index.js';
import type { ReportLine } from './reports.queries.js';

const tones = { none: 'waiting', draft: 'active', submitted: 'good' } as const;

export function ReportTag({ state }: Pick<ReportLine, 'state'>) {
  return <Tag tone={tones[state]} text={{ key: `registry.reports.state.${state}` }} />;
}
