import { Injectable, Logger } from '@nestjs/common';
import { In, Raw, type FindOptionsWhere } from 'typeorm';
import { system, Work, type Unit } from '../../platform/index.js';
import { TopUpService } from '../assignment/top-up.service.js';
import { RecusalsService } from '../jury/recusals.service.js';
import { Round } from '../round/round.entity.js';
import { ConflictsService } from './conflicts.service.js';
import { underWay } from './under-way.js';

/** Facts have changed: conflicts are computed anew, and a judge who holds a work in conflict steps back from it. */
@Injectable()
export class RechecksService {
  private readonly log = new Logger('judging');

  constructor(
    private readonly work: Work,
    private readonly conflicts: ConflictsService,
    private readonly recusals: RecusalsService,
    private readonly topUps: TopUpService,
  ) {}

  /**
   * The round's people, or these accounts alone. What a judge scored on a work in conflict counts no more, and another judge gets it while the round
   * runs. Call it with the round locked.
   */
  async ofRound(unit: Unit, round: Round, accountIds?: readonly string[]): Promise<void> {
    await this.conflicts.compute(unit, round, accountIds);
    const held = await heldInConflict(unit, round.id);
    for (const { id } of held) await this.recusals.stepBack(unit, id);
    await this.topUps.replace(
      unit,
      round,
      held.map(({ entryId }) => entryId),
    );
    if (held.length > 0)
      await unit.record('conflicts.found_late', { type: 'round', id: round.id }, { works: held.length });
  }

  /** All rounds under way in which the person judges, or was compared as an official. */
  async ofPerson(unit: Unit, accountId: string): Promise<void> {
    const rounds = await unit.manager.query<{ id: string }[]>(
      `SELECT round_id AS id FROM conflict_check WHERE account_id = $1
       UNION SELECT round_id FROM round_judge WHERE account_id = $1 AND state = 'accepted'`,
      [accountId],
    );
    for (const round of await locked(
      unit,
      rounds.map(({ id }) => id),
    ))
      await this.ofRound(unit, round, [accountId]);
  }

  /** All rounds under way in which the work stands: for a programme that learns something new of it. Joins its unit of work. */
  async ofWork(unit: Unit, workId: string): Promise<void> {
    const rounds = await unit.manager.query<{ id: string }[]>(
      'SELECT round_id AS id FROM round_entry WHERE work_id = $1',
      [workId],
    );
    for (const round of await locked(
      unit,
      rounds.map(({ id }) => id),
    ))
      await this.ofRound(unit, round);
  }

  /** All rounds under way, each in a transaction of its own, so that one that fails stops no other: for facts that no round is told of. */
  async ofAll(): Promise<void> {
    const rounds = await this.work
      .read()
      .find(Round, { select: { id: true }, where: recheckable(), order: { id: 'ASC' } });
    for (const { id } of rounds)
      try {
        await this.work.run(system, async (unit) => {
          for (const round of await locked(unit, [id])) await this.ofRound(unit, round);
        });
      } catch (error) {
        this.log.error({ err: error, round: id }, 'the conflicts of a round could not be computed anew');
      }
  }
}

/** Rounds under way, and mini-rounds whose order may yet decide a tie of one. */
const recheckable = (those: FindOptionsWhere<Round> = {}): FindOptionsWhere<Round>[] => [
  { ...those, state: In([...underWay]) },
  {
    ...those,
    state: 'decided',
    breaksTiesOf: Raw((column) => `${column} IN (SELECT id FROM round WHERE state IN ('tallied', 'deliberation'))`),
  },
];

/** Those of the rounds that are under way, in an order that two of us share. */
async function locked(unit: Unit, ids: readonly string[]): Promise<Round[]> {
  if (ids.length === 0) return [];
  const where = recheckable({ id: In([...ids]) });
  return unit.manager.find(Round, { where, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
}

const heldInConflict = (unit: Unit, roundId: string): Promise<{ id: string; entryId: string }[]> =>
  unit.manager.query<{ id: string; entryId: string }[]>(
    `SELECT DISTINCT a.id, a.round_entry_id AS "entryId" FROM assignment a JOIN round_judge j ON j.id = a.round_judge_id
       JOIN judge_conflict c ON c.round_judge_id = j.id AND c.round_entry_id = a.round_entry_id
      WHERE j.round_id = $1 AND a.state = 'offered' ORDER BY a.id`,
    [roundId],
  );
