import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { settingsOf } from '../round/mode.js';
import type { Round } from '../round/round.entity.js';
import { finalistsFor, type PlanShape } from './plan-shape.js';

/** The shape that a round has now: its works, its judges who accepted, and their conflicts, as numbers. */
export async function planShapeOf(manager: EntityManager, round: Round): Promise<PlanShape> {
  const works = await manager.query<{ id: string; pool: string }[]>(
    'SELECT id, pool FROM round_entry WHERE round_id = $1 AND withdrawn_at IS NULL ORDER BY id',
    [round.id],
  );
  const judges = await manager.query<{ id: string }[]>(
    `SELECT id FROM round_judge WHERE round_id = $1 AND state = 'accepted' ORDER BY id`,
    [round.id],
  );
  const pools = placesOf([...new Set(works.map(({ pool }) => pool))].toSorted());
  return {
    pools: works.map(({ pool }) => pools.get(pool)!),
    judges: judges.length,
    conflicts: await conflictsBetween(manager, { works: placesOf(idsOf(works)), judges: placesOf(idsOf(judges)) }),
    k: round.judgesPerEntry,
    places: round.places,
    method: round.method,
    steps: await stepsOf(manager, round),
    top: round.mode === 'ranking' ? settingsOf('ranking', round.modeSettings).top : null,
    finalists: goOn(round) ?? finalistsFor({ pools: pools.size, places: round.places }),
  };
}

export const hashOf = (shape: PlanShape): string => createHash('sha256').update(JSON.stringify(shape)).digest('hex');

type Places = ReadonlyMap<string, number>;

async function conflictsBetween(manager: EntityManager, { works, judges }: { works: Places; judges: Places }) {
  const pairs = await manager.query<{ work: string; judge: string }[]>(
    `SELECT DISTINCT round_entry_id AS work, round_judge_id AS judge FROM judge_conflict
      WHERE round_judge_id = ANY($1) ORDER BY 1, 2`,
    [[...judges.keys()]],
  );
  return pairs
    .filter(({ work }) => works.has(work))
    .map(({ work, judge }) => [works.get(work)!, judges.get(judge)!] as const);
}

/** Points are given in as many steps as the most that one work may get. */
async function stepsOf(manager: EntityManager, round: Round): Promise<number> {
  if (round.mode === 'points') return settingsOf('points', round.modeSettings).most + 1;
  const [row] = await manager.query<{ steps: number | null }[]>(
    'SELECT max(scale) AS steps FROM criterion WHERE rubric_version_id = $1',
    [round.rubricVersionId],
  );
  return row?.steps ?? 0;
}

/** How many works of a pool go on, where the round says so. */
const goOn = ({ advancement }: Round): number | null =>
  advancement?.kind === 'top' && advancement.per === 'pool' ? advancement.count : null;

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
const placesOf = (ids: readonly string[]): Places => new Map(ids.map((id, place) => [id, place]));
