import type { EntityManager } from 'typeorm';
import { NotFound, type Actor, type Unit } from '../../platform/index.js';
import { mayRun } from '../round/round.policy.js';
import { Round } from '../round/round.entity.js';

/** What somebody is to a round's result: who runs it, who chairs its jury, a judge of it. */
export type PanelSeat = 'conductor' | 'chair' | 'judge';

export interface Seated {
  round: Round;
  seat: PanelSeat;
}

/** @throws NotFound for whom the result does not concern. */
export async function seatAt(manager: EntityManager, actor: Actor, roundId: string): Promise<Seated> {
  return seated(manager, actor, await manager.findOneBy(Round, { id: roundId }));
}

/** The same, and nobody else changes the round's state until the unit ends. */
export async function lockSeat(unit: Unit, roundId: string): Promise<Seated> {
  const lock = { mode: 'pessimistic_write' } as const;
  const round = await unit.manager.findOne(Round, { where: { id: roundId }, lock });
  return seated(unit.manager, unit.actor, round);
}

async function seated(manager: EntityManager, actor: Actor, round: Round | null): Promise<Seated> {
  if (!round) throw new NotFound();
  const isChair = round.chairAccountId !== null && round.chairAccountId === actor.accountId;
  const runs = mayRun(actor, round);
  // A chair leaves the table with the release; who runs the round, too, stays.
  if (isChair && !(runs && isReleased(round))) return { round, seat: 'chair' };
  if (runs) return { round, seat: 'conductor' };
  if (await judgesIn(manager, actor, round.id)) return { round, seat: 'judge' };
  throw new NotFound();
}

const isReleased = ({ state }: Round): boolean => state === 'released' || state === 'archived';

async function judgesIn(manager: EntityManager, { accountId }: Actor, roundId: string): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `SELECT 1 FROM round_judge WHERE round_id = $1 AND account_id = $2 AND state = 'accepted'`,
    [roundId, accountId],
  );
  return rows.length > 0;
}

/** Accounts of the judges who sit on the jury, and of its chair. */
export async function panelOf(manager: EntityManager, { id, chairAccountId }: Round): Promise<string[]> {
  const judges = await manager.query<{ accountId: string }[]>(
    `SELECT account_id AS "accountId" FROM round_judge WHERE round_id = $1 AND state = 'accepted' ORDER BY invited_at, id`,
    [id],
  );
  return [...new Set([...judges.map(({ accountId }) => accountId), ...(chairAccountId ? [chairAccountId] : [])])];
}
