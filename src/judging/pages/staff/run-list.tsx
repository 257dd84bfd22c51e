import { Button, ButtonRow, Form, Section, Select, Tag, useFormats, useText } from '../../../platform/index.js';
import type { RunLine } from '../../results/result.queries.js';
import { methodsOf } from '../../round/mode.js';
import type { Round } from '../../round/round.entity.js';
import { isCounted } from '../../round/round-state.js';

/** The result runs of a round, newest first; one may be adopted. */
export function RunList({ round, runs }: { round: Round; runs: readonly RunLine[] }) {
  const t = useText();
  const { dateTime } = useFormats();
  const isOpen = isCounted(round.state);
  const others = methodsOf[round.mode].filter((method) => method !== round.method);
  return (
    <Section title={{ key: 'judging.runs.title' }} lead={{ key: 'judging.runs.lead' }}>
      <ul>
        {runs.map((run) => (
          <li key={run.id}>
            <a href={`/judging/rounds/${round.id}/results/${run.id}`}>
              {t('judging.runs.run', { at: dateTime(run.madeAt), method: t(`judging.method.${run.method}`) })}
            </a>{' '}
            {run.adopted && <Tag text={{ key: 'judging.runs.adopted' }} tone="good" />}
          </li>
        ))}
      </ul>
      {isOpen && others.length > 0 && (
        <details class="judging-fold">
          <summary>{t('judging.runs.other')}</summary>
          <Form action={`/judging/rounds/${round.id}/tallies`}>
            <Select
              name="method"
              label={{ key: 'judging.result.method' }}
              hint={{ key: 'judging.runs.other.hint' }}
              empty={false}
              choices={others.map((value) => ({ value, label: { key: `judging.method.${value}` } }))}
            />
            <ButtonRow>
              <Button kind="secondary" text={{ key: 'judging.runs.other.count' }} />
            </ButtonRow>
          </Form>
        </details>
      )}
    </Section>
  );
}
