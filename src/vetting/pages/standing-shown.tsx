import { Alert, refusals, RuleList, Tag, useFormats } from '../../platform/index.js';
import type { Standing } from '../papers/standing.js';

export function StandingTag({ standing: { mayWork } }: { standing: Standing }) {
  return mayWork ? (
    <Tag text={{ key: 'vetting.may' }} tone="good" />
  ) : (
    <Tag text={{ key: 'vetting.may-not' }} tone="bad" />
  );
}

/** Whether the person may work with families today, until when, or what is missing with its paragraph. */
export function StandingShown({ standing }: { standing: Standing }) {
  const { day } = useFormats();
  if (standing.until)
    return <Alert tone="success" text={{ key: 'vetting.may-until', params: { day: day(standing.until) } }} slim />;
  return (
    <Alert tone="warning" title={{ key: 'vetting.missing' }}>
      <RuleList results={refusals(standing.results)} />
    </Alert>
  );
}
