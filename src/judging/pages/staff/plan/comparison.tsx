import { Alert, Button, Section, SummaryList, useText } from '../../../../platform/index.js';
import type { PlanView } from './plan-view.js';

/** Whether a lenient jury can be told from better work: islands, what is known of judges' differences, and bridges. */
export function Comparison({ view }: { view: PlanView }) {
  const t = useText();
  const { islands, meanContrast, worstContrast } = view.comparability;
  return (
    <Section title={{ key: 'judging.plan.connected' }} lead={{ key: 'judging.plan.connected.lead' }}>
      <SummaryList
        rows={islands.map(([pool, count]) => ({ label: pool, value: t('judging.plan.islands', { islands: count }) }))}
      />
      {worstContrast > 0 && (
        <p>{t('judging.plan.contrast', { mean: inCards(meanContrast), worst: inCards(worstContrast) })}</p>
      )}
      <Bridges view={view} />
    </Section>
  );
}

/** A standard deviation in those of single scores. */
const inCards = (variance: number): number => Math.round(Math.sqrt(variance) * 100) / 100;

function Bridges({ view: { round, bridges, stands, comparability } }: { view: PlanView }) {
  const t = useText();
  const apart = comparability.islands.some(([, islands]) => islands > 1);
  if (!apart) return null;
  if (bridges.count === 0) return <Alert tone="warning" text={{ key: 'judging.plan.bridges.none' }} slim />;
  return (
    <Alert tone="warning" title={{ key: 'judging.plan.bridges' }} text={{ key: 'judging.plan.bridges.text' }}>
      <details class="judging-fold">
        <summary>{t('judging.plan.bridges.which', { bridges: bridges.count })}</summary>
        <ul>
          {bridges.lines.map(({ code, judge }) => (
            <li key={`${code} ${judge}`}>{t('judging.plan.bridge', { code, judge })}</li>
          ))}
        </ul>
      </details>
      {stands && (
        <form method="post" action={`/judging/rounds/${round.id}/bridges`}>
          <Button text={{ key: 'judging.plan.bridges.build', params: { bridges: bridges.count } }} />
        </form>
      )}
    </Alert>
  );
}
