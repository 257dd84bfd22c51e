import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  Figure,
  FigureRow,
  PageHeader,
  Section,
  SummaryList,
  Table,
  useText,
} from '../../../platform/index.js';
import type { Round } from '../../round/round.entity.js';

/** A draw in figures; names of judges, codes of works. */
export interface PlanPageProps {
  round: Round;
  loads: readonly { name: string; cards: number }[];
  shortages: readonly { code: string; missing: number }[];
  islands: readonly { pool: string; islands: number }[];
}

/** What the draw would give, before it is kept. */
export function PlanPage({ round, loads, shortages, islands }: PlanPageProps) {
  const t = useText();
  const cards = loads.map((load) => load.cards);
  return (
    <>
      <PageHeader title={{ key: 'judging.plan.title' }} eyebrow={round.name} lead={{ key: 'judging.plan.lead' }} />
      <FigureRow note={{ key: 'judging.plan.seed', params: { seed: String(round.seed) } }}>
        <Figure value={cards.reduce((sum, load) => sum + load, 0)} label={{ key: 'judging.plan.cards' }} />
        <Figure value={range(cards)} label={{ key: 'judging.plan.each' }} />
        <Figure value={shortages.length} label={{ key: 'judging.plan.short' }} />
      </FigureRow>
      <Section title={{ key: 'judging.plan.connected' }} lead={{ key: 'judging.plan.connected.lead' }}>
        <SummaryList
          rows={islands.map((pool) => ({
            label: pool.pool,
            value: t('judging.plan.islands', { islands: pool.islands }),
          }))}
        />
      </Section>
      {shortages.length > 0 && (
        <Alert tone="warning" title={{ key: 'judging.plan.shortages' }}>
          <ul>
            {shortages.map(({ code, missing }) => (
              <li key={code}>{t('judging.plan.shortage', { code, missing })}</li>
            ))}
          </ul>
        </Alert>
      )}
      <Table
        caption={{ key: 'judging.plan.loads' }}
        rows={loads}
        rowKey={(load) => load.name}
        columns={[
          { heading: { key: 'judging.jury.judge' }, cell: (load) => load.name },
          { heading: { key: 'judging.plan.cards' }, cell: (load) => load.cards, numeric: true },
        ]}
      />
      <form method="post" action={`/judging/rounds/${round.id}/assignments`}>
        <ButtonRow>
          <Button text={{ key: 'judging.plan.keep' }} />
          <ButtonLink kind="secondary" href={`/judging/rounds/${round.id}`} text={{ key: 'judging.back' }} />
        </ButtonRow>
      </form>
    </>
  );
}

function range(numbers: readonly number[]): string {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (numbers.length === 0) return '–';
  return least === most ? String(least) : `${least}–${most}`;
}
