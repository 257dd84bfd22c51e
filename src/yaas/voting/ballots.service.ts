import { Injectable } from '@nestjs/common';
import { hasRole } from '../../auth/index.js';
import { Conflict, Forbidden, Lifecycles, newId, NotFound, Unprocessable, type Unit } from '../../platform/index.js';
import { EditionsQueries } from '../editions/editions.queries.js';
import type { BallotEvent } from './ballot-state.js';
import { Ballot } from './ballot.entity.js';
import { ballotLifecycle } from './ballot.lifecycle.js';
import { groupCondition, type VoteGroup } from './vote-group.js';
import { followBallot } from './voting.jobs.js';

export interface NewBallot {
  editionId: string;
  works: Ballot['works'];
  opensAt: Date;
  closesAt: Date;
}

/** Staff plan a ballot, look through its votes and have it counted; it opens and ends by itself. */
@Injectable()
export class BallotsService {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly editions: EditionsQueries,
  ) {}

  /** @throws Conflict where the edition's rules have no people's choice, or it has a ballot; Unprocessable when it would end in the past */
  async plan(unit: Unit, { editionId, works, opensAt, closesAt }: NewBallot): Promise<string> {
    const { rules } = await this.editions.byId(editionId, unit.manager);
    if (!hasRole(unit.actor, 'staff', editionId) && unit.actor.kind !== 'system') throw new Forbidden();
    if (!rules.awards.peoplesChoice) throw new Conflict([], { key: 'yaas.ballot.not_in_rules' });
    if (closesAt <= unit.now || closesAt <= opensAt) throw new Unprocessable({ key: 'yaas.ballot.closes_too_early' });
    await refuseSecond(unit, editionId);
    const id = newId();
    const made = { createdBy: unit.actor.accountId, createdAt: unit.now, state: 'planned' as const, countedAt: null };
    await unit.manager.insert(Ballot, { id, editionId, works, opensAt, closesAt, ...made });
    for (const startAfter of [opensAt, closesAt]) await unit.queue(followBallot, { ballotId: id }, { startAfter });
    await unit.record('yaas.ballot.planned', { type: 'ballot', id });
    return id;
  }

  /** Opens or ends it when its time has come; the job may come late, twice, or after staff did it. */
  async followClock(unit: Unit, id: string): Promise<void> {
    const ballot = await unit.manager.findOneBy(Ballot, { id });
    if (ballot?.state === 'planned' && ballot.opensAt <= unit.now) await this.move(unit, id, 'open');
    if (ballot && ['planned', 'open'].includes(ballot.state) && ballot.closesAt <= unit.now)
      await this.move(unit, id, 'end');
  }

  async end(unit: Unit, id: string): Promise<void> {
    await this.move(unit, id, 'end');
  }

  async cancel(unit: Unit, id: string, reason: string): Promise<void> {
    await this.move(unit, id, 'cancel', { reason });
  }

  /** Writes the result, once: votes that were not set aside, for works that hang now. */
  async count(unit: Unit, id: string): Promise<void> {
    await this.move(unit, id, 'count', { set: { countedAt: unit.now } });
    await unit.manager.query(
      `INSERT INTO ballot_result (ballot_id, entry_id, votes, position)
       SELECT v.ballot_id, v.entry_id, count(*), rank() OVER (ORDER BY count(*) DESC) FROM vote v JOIN exhibit_piece p ON p.entry_id = v.entry_id
        WHERE v.ballot_id = $1 AND v.set_aside_at IS NULL GROUP BY v.ballot_id, v.entry_id`,
      [id],
    );
  }

  /** Votes that no person cast do not count; `isAside` false takes that back. @throws Conflict once it is counted */
  async setAside(unit: Unit, id: string, { group, reason, isAside }: SettingAside): Promise<number> {
    const ballot = await unit.manager.findOne(Ballot, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!ballot) throw new NotFound();
    if (!hasRole(unit.actor, 'staff', ballot.editionId)) throw new Forbidden();
    if (ballot.state !== 'open' && ballot.state !== 'ended')
      throw new Conflict([], { key: 'yaas.ballot.counted_already' });
    const { sql, parameters } = groupCondition(group, 5);
    const [, touched] = await unit.manager.query<[unknown, number]>(
      `UPDATE vote SET set_aside_at = $2, set_aside_by = $3, set_aside_reason = $4 WHERE ballot_id = $1 AND (set_aside_at IS NULL) = ($2::timestamptz IS NOT NULL) AND ${sql}`,
      [id, isAside ? unit.now : null, isAside ? unit.actor.accountId : null, isAside ? reason : null, ...parameters],
    );
    const action = isAside ? 'yaas.ballot.votes_set_aside' : 'yaas.ballot.votes_taken_back';
    await unit.record(action, { type: 'ballot', id }, { group, reason, votes: touched });
    return touched;
  }

  private async move(
    unit: Unit,
    id: string,
    event: BallotEvent,
    more: { reason?: string; set?: Partial<Ballot> } = {},
  ) {
    await this.lifecycles.apply(unit, ballotLifecycle, { id, event, ...more });
    await unit.record(`yaas.ballot.${event}`, { type: 'ballot', id });
  }
}

export interface SettingAside {
  group: VoteGroup;
  reason: string;
  isAside: boolean;
}

async function refuseSecond(unit: Unit, editionId: string): Promise<void> {
  const [row] = await unit.manager.query<{ one: boolean }[]>(
    `SELECT EXISTS (SELECT FROM ballot WHERE edition_id = $1 AND state <> 'cancelled') AS one`,
    [editionId],
  );
  if (row!.one) throw new Conflict([], { key: 'yaas.ballot.is_one' });
}
