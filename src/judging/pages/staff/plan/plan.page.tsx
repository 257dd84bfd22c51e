import {
  Button,
  ButtonLink,
  ButtonRow,
  Figure,
  FigureRow,
  PageHeader,
  Table,
  useText,
  type FormState,
} from '../../../../platform/index.js';
import { Comparison } from './comparison.js';
import { Locks } from './locks.js';
import type { LoadLine, PlanView } from './plan-view.js';
import { PlanSimulationSection } from './plan-simulation.js';
import { Shortages } from './shortages.js';

/** The draw, before it is kept and while it stands: loads, fit, what is missing and why, and whether the works can be compared. */
export function PlanPage({ form, ...view }: PlanView & { form: FormState }) {
  const { round, stands, loads, shortages, mayDraw } = view;
  const works = loads.map((load) => load.works);
  const lead = stands ? 'judging.plan.lead.stands' : 'judging.plan.lead';
  return (
    <>
      <PageHeader title={{ key: 'judging.plan.title' }} eyebrow={round.name} lead={{ key: lead }} />
      <FigureRow note={{ key: 'judging.plan.seed', params: { seed: String(round.seed) } }}>
        <Figure value={works.reduce((sum, load) => sum + load, 0)} label={{ key: 'judging.plan.cards' }} />
        <Figure value={range(works)} label={{ key: 'judging.plan.each' }} />
        <Figure value={shortages.length} label={{ key: 'judging.plan.short' }} />
      </FigureRow>
      {view.cost !== null && <Proof cost={view.cost} />}
      <Shortages shortages={shortages} />
      <Comparison view={view} />
      <Loads loads={loads} />
      <NextActs view={view} />
      <PlanSimulationSection roundId={round.id} plan={view.simulated} />
      {mayDraw && <Locks view={view} form={form} />}
    </>
  );
}

function Proof({ cost }: { cost: number }) {
  const t = useText();
  return (
    <details class="judging-fold">
      <summary>{t('judging.plan.proof')}</summary>
      <p>{t('judging.plan.proof.text', { cost })}</p>
    </details>
  );
}

function Loads({ loads }: { loads: readonly LoadLine[] }) {
  return (
    <Table
      caption={{ key: 'judging.plan.loads' }}
      rows={loads}
      rowKey={(load) => load.name}
      columns={[
        { heading: { key: 'judging.jury.judge' }, cell: (load) => load.name },
        { heading: { key: 'judging.plan.column.cards' }, cell: (load) => load.works, numeric: true },
        { heading: { key: 'judging.plan.column.knows' }, cell: (load) => load.knows, numeric: true },
        { heading: { key: 'judging.plan.column.unread' }, cell: (load) => load.unread, numeric: true },
      ]}
    />
  );
}

function NextActs({ view: { round, stands, mayDraw, added, bridges } }: { view: PlanView }) {
  const address = `/judging/rounds/${round.id}`;
  return (
    <ButtonRow>
      {stands && added > 0 && (
        <form method="post" action={`${address}/top-up`}>
          <Button text={{ key: 'judging.plan.top-up', params: { added } }} />
        </form>
      )}
      {mayDraw && (
        <form method="post" action={`${address}/assignments`}>
          <Button
            kind={stands ? 'secondary' : 'primary'}
            text={{ key: stands ? 'judging.plan.anew' : 'judging.plan.keep' }}
          />
        </form>
      )}
      {mayDraw && !stands && bridges.count > 0 && (
        <form method="post" action={`${address}/assignments`}>
          <Button
            name="bridges"
            value="yes"
            kind="secondary"
            text={{ key: 'judging.plan.keep-with-bridges', params: { bridges: bridges.count } }}
          />
        </form>
      )}
      <ButtonLink kind="secondary" href={address} text={{ key: 'judging.back' }} />
    </ButtonRow>
  );
}

function range(numbers: readonly number[]): string {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (numbers.length === 0) return '–';
  return least === most ? String(least) : `${least}–${most}`;
}
