import { Alert, Section, Table, useFormats, useText, type Column } from '../../../platform/index.js';
import type { Shares } from '../baselines/what-they-got.js';
import type { Board, RunLine } from './board.queries.js';

type Way = { way: 'fair' | 'firstCome' | 'drawn' } & Shares;

/** The last plan: that it is proven, who gets what in it beside the two usual ways, what it moved; and the plans before it. */
export function PlanSection({ board: { summit, ranking, runs } }: { board: Board }) {
  const columns = useWays();
  const { shares, moved, id } = runs[0]!;
  const title = { key: 'yls.plan.title' };
  const ways = (['fair', 'firstCome', 'drawn'] as const).map((way): Way => ({ way, ...shares[way] }));
  return (
    <Section
      title={title}
      lead={{ key: 'yls.plan.lead', params: { seed: ranking?.seed ?? '' } }}
      more={{
        href: `/yls/summits/${summit.id}/allocation/changes`,
        text: { key: 'yls.plan.changes', params: { count: moved } },
      }}
    >
      <Alert tone="success" text={{ key: 'yls.plan.proven' }} slim />
      <Table caption={title} hideCaption columns={columns} rows={ways} rowKey={({ way }) => way} />
      <Kept runs={runs} verify={id} />
    </Section>
  );
}

function useWays(): Column<Way>[] {
  const t = useText();
  const { number } = useFormats();
  const percent = (name: 'wish1' | 'wish2' | 'unwished'): Column<Way> => ({
    heading: { key: `yls.plan.${name}` },
    cell: (way) => t('yls.plan.percent', { value: number(way[name] ?? 0, { maximumFractionDigits: 1 }) }),
    numeric: true,
  });
  const count = (name: 'emptyHanded' | 'withoutAnyFirstWish' | 'worstPassedOver'): Column<Way> => ({
    heading: { key: `yls.plan.${name}` },
    cell: (way) => number(way[name]),
    numeric: true,
  });
  return [
    { heading: { key: 'yls.plan.way' }, cell: ({ way }) => t(`yls.plan.way.${way}`) },
    ...(['wish1', 'wish2', 'unwished'] as const).map(percent),
    ...(['emptyHanded', 'withoutAnyFirstWish', 'worstPassedOver'] as const).map(count),
  ];
}

/** Each can be made again and compared. */
function Kept({ runs, verify }: { runs: readonly RunLine[]; verify: string }) {
  const t = useText();
  const { dateTime } = useFormats();
  return (
    <details>
      <summary>{t('yls.plan.kept', { count: runs.length })}</summary>
      <ul class="yls-rows">
        {runs.map(({ id, at, startedBy, moved, askedSha256 }) => (
          <li key={id}>
            {t('yls.plan.line', { at: dateTime(at), by: startedBy, moved })} <code class="yls-hash">{askedSha256}</code>
          </li>
        ))}
      </ul>
      <p>
        {t('yls.plan.verify')} <code class="yls-hash">{`npm run portal -- yls verify-run ${verify}`}</code>
      </p>
    </details>
  );
}
