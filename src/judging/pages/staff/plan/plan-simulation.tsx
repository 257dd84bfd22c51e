import { Button, ButtonRow, Section, Table, Tag, useText } from '../../../../platform/index.js';
import { USUAL_MINUTES } from '../../../planning/card-minutes.js';
import type { SimulatedPlan } from '../../../planning/plan-simulations.service.js';
import type { Simulation } from '../../../planning/simulate-plan.js';

/** What the plan is worth beside others like it, when it was tried out; without scripts a button and a page of progress. */
export function PlanSimulationSection({ roundId, plan }: { roundId: string; plan: SimulatedPlan }) {
  const t = useText();
  const { pools, judges, k } = plan.shape;
  const canBeTried = pools.length > 0 && judges >= k;
  return (
    <Section id="simulation" title={{ key: 'judging.simulation.title' }} lead={{ key: 'judging.simulation.lead' }}>
      {canBeTried && plan.simulation && <Outcome plan={plan} outcome={plan.simulation.outcome} />}
      {!canBeTried && <p>{t('judging.simulation.needs', { k })}</p>}
      {canBeTried && !plan.simulation && (
        <form method="post" action={`/judging/rounds/${roundId}/plan/simulations`}>
          <ButtonRow>
            <Button kind="secondary" text={{ key: 'judging.simulation.try' }} />
          </ButtonRow>
        </form>
      )}
    </Section>
  );
}

function Outcome({ plan, outcome }: { plan: SimulatedPlan; outcome: readonly Simulation[] }) {
  const t = useText();
  const known = plan.simulation!.minutesPerCard;
  const minutes = Math.round((known ?? USUAL_MINUTES) * 2) / 2 || 0.5;
  const hours = ({ cardsEach }: Simulation) => rounded((cardsEach * minutes) / 60);
  return (
    <>
      <Summary plan={plan} outcome={outcome} hours={hours} />
      <Table
        caption={{ key: 'judging.simulation.caption' }}
        rows={outcome}
        rowKey={({ alternative }) => `${alternative.k}-${alternative.final}`}
        columns={[
          { heading: { key: 'judging.simulation.plan' }, cell: (row) => <PlanName row={row} k={plan.shape.k} /> },
          {
            heading: { key: 'judging.simulation.cards' },
            cell: ({ cardsEach }) => Math.round(cardsEach),
            numeric: true,
          },
          {
            heading: { key: 'judging.simulation.hours' },
            cell: (row) => t('judging.simulation.hours.about', { hours: hours(row) }),
            numeric: true,
          },
          {
            heading: { key: 'judging.simulation.best' },
            cell: ({ bestWins }) => t('judging.simulation.percent', { part: bestWins }),
            numeric: true,
          },
          {
            heading: { key: 'judging.simulation.prizes' },
            cell: ({ prizesFound }) => t('judging.simulation.percent', { part: prizesFound }),
            numeric: true,
          },
        ]}
      />
      <p>
        {t(known === null ? 'judging.simulation.minutes.assumed' : 'judging.simulation.minutes.known', { minutes })}{' '}
        {t('judging.simulation.margin', { margin: marginOf(outcome) })}
      </p>
    </>
  );
}

interface SummaryProps {
  plan: SimulatedPlan;
  outcome: readonly Simulation[];
  hours: (row: Simulation) => number;
}

function Summary({ plan: { shape }, outcome, hours }: SummaryProps) {
  const t = useText();
  const own = outcome.find(({ alternative }) => alternative.k === shape.k && !alternative.final);
  const withFinal = outcome.find(({ alternative }) => alternative.final);
  if (!own) return null;
  return (
    <p>
      {t('judging.simulation.summary', {
        works: shape.pools.length,
        judges: shape.judges,
        k: shape.k,
        cards: Math.round(own.cardsEach),
        hours: hours(own),
        best: own.bestWins,
      })}{' '}
      {withFinal &&
        t('judging.simulation.summary.final', { works: Math.round(withFinal.inFinal), best: withFinal.bestWins })}
    </p>
  );
}

function PlanName({ row: { alternative, inFinal }, k }: { row: Simulation; k: number }) {
  const t = useText();
  if (alternative.final)
    return <>{t('judging.simulation.plan.final', { k: alternative.k, works: Math.round(inFinal) })}</>;
  return (
    <>
      {t('judging.simulation.plan.k', { k: alternative.k })}{' '}
      {alternative.k === k && <Tag text={{ key: 'judging.simulation.plan.this' }} tone="active" />}
    </>
  );
}

/** Half hours below four, then whole ones. */
const rounded = (hours: number): number => (hours < 4 ? Math.max(0.5, Math.round(hours * 2) / 2) : Math.round(hours));

/** Of a share near one half, at 95 %. */
const marginOf = (outcome: readonly Simulation[]): number =>
  0.98 / Math.sqrt(Math.min(...outcome.map(({ samples }) => samples)));
