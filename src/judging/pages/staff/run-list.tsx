import { Section, Tag, useFormats, useText } from '../../../platform/index.js';
import type { RunLine } from '../../results/result.queries.js';

/** The result runs of a round, newest first; one may be adopted. */
export function RunList({ roundId, runs }: { roundId: string; runs: readonly RunLine[] }) {
  const t = useText();
  const { dateTime } = useFormats();
  return (
    <Section title={{ key: 'judging.runs.title' }} lead={{ key: 'judging.runs.lead' }}>
      <ul>
        {runs.map((run) => (
          <li key={run.id}>
            <a href={`/judging/rounds/${roundId}/results/${run.id}`}>
              {t('judging.runs.run', { at: dateTime(run.madeAt), method: t(`judging.method.${run.method}`) })}
            </a>{' '}
            {run.adopted && <Tag text={{ key: 'judging.runs.adopted' }} tone="good" />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
