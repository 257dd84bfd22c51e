import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { insertMany, newId, type Unit } from '../../platform/index.js';
import type { JudgedWork } from '../judged-works.js';
import { JudgedProgrammes } from '../judged-programmes.js';
import { keepPairProgress } from '../ballots/pair-progress.js';
import { JuryMails } from '../jury/jury-mails.js';
import { departuresFallWithTheirWork } from '../results/departures/fallen-departures.js';
import { judgingCodes } from './judging-code.js';
import type { RoundMode } from './mode.js';
import { RoundEntry } from './round-entry.entity.js';
import type { RoundState } from './round-state.js';
import type { Round } from './round.entity.js';

const openToWorks: ReadonlySet<RoundState> = new Set(['conflicts_open', 'assigned'] as const);

/** Which works stand before a jury. */
@Injectable()
export class RoundWorksService {
  constructor(
    private readonly programmes: JudgedProgrammes,
    private readonly mails: JuryMails,
  ) {}

  /** Takes in the works that are ready now and lets go those that are no longer; only before the round opens. */
  async takeIn(unit: Unit, round: Round): Promise<void> {
    if (!openToWorks.has(round.state)) return;
    const ready = await this.keepReady(unit, round);
    const held = await unit.manager.findBy(RoundEntry, { roundId: round.id });
    const known = new Set(held.map((entry) => entry.workId));
    const codes = judgingCodes(ready.length, new Set(held.map((entry) => entry.judgingCode)));
    const fresh = ready.filter((work) => !known.has(work.workId));
    await insertMany(
      unit.manager,
      RoundEntry,
      fresh.map((work, index) => entryOf(round.id, work, codes[index]!)),
    );
  }

  /**
   * Lets go the works that are ready no longer (returned, ruled out, or taken by another round), with the draw that was made over them, and learns
   * anew where the others come from.
   * Call it with the round locked and before it opens. @returns those that are ready.
   */
  async keepReady(unit: Unit, round: Round): Promise<JudgedWork[]> {
    const ready = await this.ready(unit.manager, round);
    const still = new Set(ready.map((work) => work.workId));
    const held = await unit.manager.findBy(RoundEntry, { roundId: round.id });
    await letGo(
      unit,
      held.filter((entry) => !still.has(entry.workId)).map((entry) => entry.id),
    );
    await keepPlaces(unit, held, ready);
    return ready;
  }

  /** A first round asks the programme; a later one has the works that go on, and one that breaks a tie those that were level. */
  async ready(manager: EntityManager, round: Round): Promise<JudgedWork[]> {
    if (round.breaksTiesOf) return levelWorks(manager, round);
    if (round.followsRoundId) return advancedWorks(manager, round.followsRoundId);
    return this.programmes.of(round.programme).ready(manager, round);
  }

  /** Ids of the works that take part. */
  async workIds(manager: EntityManager, roundId: string): Promise<string[]> {
    const entries = await manager.find(RoundEntry, {
      select: { workId: true },
      where: { roundId, withdrawnAt: IsNull() },
    });
    return entries.map((entry) => entry.workId);
  }

  /**
   * Nobody changes the rounds that have the work until the unit ends. Whoever changes a work and its rounds calls it before they lock the work itself:
   * rounds lock theirs in this order.
   */
  async lockRounds(unit: Unit, workId: string): Promise<void> {
    await lockRoundsOf(unit, workId);
  }

  /**
   * Takes a work out of every round that is not released: judges see it no more, its cards are kept and count no more. Judges who hold it are told
   * so, and not why. For a programme whose entrant withdrew or was disqualified; joins its unit of work. The rounds are locked: what is counted or
   * decided meanwhile has the work wholly or not at all.
   */
  async withdraw(unit: Unit, workId: string): Promise<void> {
    const rounds = await lockRoundsOf(unit, workId);
    const taken = await unit.manager.query<[{ id: string; roundId: string; mode: RoundMode }[], number]>(
      `UPDATE round_entry e SET withdrawn_at = $2 FROM round r
        WHERE r.id = e.round_id AND e.work_id = $1 AND e.withdrawn_at IS NULL AND r.id = ANY($3) RETURNING e.id, r.id AS "roundId", r.mode`,
      [workId, unit.now, rounds],
    );
    for (const { id, roundId, mode } of taken[0]) {
      await departuresFallWithTheirWork(unit, id);
      await unit.record('round-entry.withdrawn', { type: 'round-entry', id });
      if (mode === 'pairwise') await keepPairProgress(unit, roundId);
      await this.tellJudges(unit, id);
    }
  }

  private async tellJudges(unit: Unit, roundEntryId: string): Promise<void> {
    for (const { accountId, ...taken } of await unit.manager.query<HolderRow[]>(HOLDERS, [roundEntryId]))
      await this.mails.takenOut(unit, accountId, taken);
  }
}

interface HolderRow {
  accountId: string;
  roundId: string;
  round: string;
  code: string;
}

/** Judges who have the work on their desks. $1 the work in the round */
const HOLDERS = `
  SELECT j.account_id AS "accountId", r.id AS "roundId", r.name AS round, e.judging_code AS code
    FROM assignment a JOIN round_judge j ON j.id = a.round_judge_id JOIN round_entry e ON e.id = a.round_entry_id JOIN round r ON r.id = e.round_id
   WHERE a.round_entry_id = $1 AND a.state = 'offered' AND j.state = 'accepted' AND r.state IN ('open', 'paused', 'closing') ORDER BY j.id`;

/** The rounds before their release that have or had the work, in an order that two of us share. */
async function lockRoundsOf({ manager }: Unit, workId: string): Promise<string[]> {
  const rounds = await manager.query<{ id: string }[]>(
    `SELECT r.id FROM round r WHERE r.state NOT IN ('released', 'archived')
        AND EXISTS (SELECT FROM round_entry e WHERE e.round_id = r.id AND e.work_id = $1)
      ORDER BY r.id FOR UPDATE`,
    [workId],
  );
  return rounds.map(({ id }) => id);
}

/** A work that went back to its student may stand for another community now. */
async function keepPlaces(unit: Unit, held: readonly RoundEntry[], ready: readonly JudgedWork[]): Promise<void> {
  const placesOf = new Map(ready.map(({ workId, communityIds }) => [workId, [...communityIds]]));
  for (const { id, workId, communityIds } of held) {
    const places = placesOf.get(workId);
    if (places && places.toSorted().join() !== communityIds.toSorted().join())
      await unit.manager.update(RoundEntry, id, { communityIds: places });
  }
}

/** With the draw that may have been made over them. */
async function letGo(unit: Unit, entryIds: string[]): Promise<void> {
  if (entryIds.length === 0) return;
  await unit.manager.query('DELETE FROM assignment WHERE round_entry_id = ANY($1)', [entryIds]);
  await unit.manager.delete(RoundEntry, { id: In(entryIds) });
}

const asWork = `e.work_id AS "workId", e.category, e.age_group AS "ageGroup", e.pool, e.languages, e.country, e.sponsor,
            e.community_ids AS "communityIds"`;

/** Those of a tie that still take part in the round where they were level. */
function levelWorks(manager: EntityManager, { breaksTiesOf, tied }: Round): Promise<JudgedWork[]> {
  return manager.query<JudgedWork[]>(
    `SELECT ${asWork} FROM round_entry e WHERE e.round_id = $1 AND e.id = ANY($2) AND e.withdrawn_at IS NULL ORDER BY e.id`,
    [breaksTiesOf, tied],
  );
}

/** Those of a decided round that go on and still take part. */
function advancedWorks(manager: EntityManager, roundId: string): Promise<JudgedWork[]> {
  return manager.query<JudgedWork[]>(
    `SELECT ${asWork} FROM round_entry e JOIN decision d ON d.round_entry_id = e.id
      WHERE e.round_id = $1 AND e.withdrawn_at IS NULL AND d.outcome = 'advanced' ORDER BY e.id`,
    [roundId],
  );
}

/** A work as it comes into a round. */
export const entryOf = (roundId: string, work: JudgedWork, judgingCode: string): RoundEntry => ({
  id: newId(),
  roundId,
  workId: work.workId,
  judgingCode,
  category: work.category,
  ageGroup: work.ageGroup,
  pool: work.pool,
  languages: [...work.languages],
  country: work.country,
  sponsor: work.sponsor,
  communityIds: [...work.communityIds],
  withdrawnAt: null,
});
