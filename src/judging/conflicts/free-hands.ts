import { Injectable } from '@nestjs/common';
import { Conflict, judge, refusals, refused, satisfied, type Rule, type Unit } from '../../platform/index.js';
import { Round } from '../round/round.entity.js';
import { ConflictsService } from './conflicts.service.js';

const decidedBySomebodyFree: Rule<{ tied: boolean }> = {
  id: 'decided-by-somebody-free',
  cites: "Judges' handbook, conflicts",
  severity: 'block',
  reads: ['tied'],
  check: ({ tied }) => (tied ? refused('judging.rule.decided-by-somebody-free', {}, { remedy: true }) : satisfied),
};

/** SQL: nobody was told what the round decided. */
const NOT_OVER = `r.state NOT IN ('released', 'archived', 'cancelled')`;

/** From when a jury has a work, or had it, until the release, nobody with a tie to it decides on it, on the programme's own pages either. */
@Injectable()
export class FreeHands {
  constructor(private readonly conflicts: ConflictsService) {}

  /** Compares the actor first, where they were not. @throws Conflict with the rule */
  async refuseTied(unit: Unit, workId: string): Promise<void> {
    const { accountId } = unit.actor;
    if (!accountId) return;
    for (const { id } of await uncompared(unit, workId))
      await this.conflicts.compute(unit, await locked(unit, id), [accountId]);
    const against = refusals(judge([decidedBySomebodyFree], { tied: await isTied(unit, workId) }));
    if (against.length > 0) throw new Conflict(against, against[0]!.because);
  }
}

const locked = (unit: Unit, id: string): Promise<Round> =>
  unit.manager.findOneOrFail(Round, { where: { id }, lock: { mode: 'pessimistic_write' } });

/** Rounds before their release that have or had the work, with whose works the actor was never compared. */
const uncompared = (unit: Unit, workId: string): Promise<{ id: string }[]> =>
  unit.manager.query<{ id: string }[]>(
    `SELECT r.id FROM round r JOIN round_entry e ON e.round_id = r.id
      WHERE e.work_id = $1 AND ${NOT_OVER}
        AND NOT EXISTS (SELECT FROM conflict_check c WHERE c.round_id = r.id AND c.account_id = $2) ORDER BY r.id`,
    [workId, unit.actor.accountId],
  );

/** To the work, or to one that competes with it: what one loses another may be given. */
async function isTied(unit: Unit, workId: string): Promise<boolean> {
  const rows = await unit.manager.query<unknown[]>(
    `SELECT 1 FROM round_entry e JOIN round r ON r.id = e.round_id
      WHERE e.work_id = $1 AND ${NOT_OVER} AND EXISTS (SELECT FROM withheld_work w
        WHERE w.account_id = $2 AND (w.round_entry_id = e.id OR w.round_entry_id IN (SELECT rivals_of(e.id)))) LIMIT 1`,
    [workId, unit.actor.accountId],
  );
  return rows.length > 0;
}
