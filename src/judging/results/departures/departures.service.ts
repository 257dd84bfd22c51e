import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Conflict, Forbidden, newId, NotFound, Work, type Actor, type RuleResult } from '../../../platform/index.js';
import { isWithheld } from '../../conflicts/withheld.js';
import { RoundEntry } from '../../round/round-entry.entity.js';
import type { Round } from '../../round/round.entity.js';
import type { RoundState } from '../../round/round-state.js';
import { adoptedRun } from '../adopted-run.js';
import { rankedOutcome, sameOutcome, type AgreedDeparture, type Outcome } from '../decisions/decisions-on.js';
import { lockSeat, type Seated } from '../panel.js';
import type { ResultRun } from '../result-run.entity.js';
import { againstProposing, againstSeconding, againstTakingBack } from './departure.rules.js';
import { Departure } from './departure.entity.js';

export interface Proposal extends Outcome {
  roundEntryId: string;
  reason: string;
}

/** Outcomes other than the ranking's: one proposes, another seconds. */
@Injectable()
export class DeparturesService {
  constructor(private readonly work: Work) {}

  /** By who runs the round or chairs it, and by its judges while they deliberate. @throws NotFound, Forbidden, Conflict */
  propose(actor: Actor, roundId: string, proposal: Proposal): Promise<{ id: string }> {
    return this.work.run(actor, async (unit) => {
      const round = deciding(await lockSeat(unit, roundId));
      const proposedBy = accountOf(actor);
      const work = await workIn(unit.manager, roundId, proposal.roundEntryId);
      const ties = await tiesTo(unit.manager, proposedBy, work.id);
      const run = await adoptedRun(unit.manager, roundId);
      refuse(againstProposing({ ...proposal, ...ties, asRanked: asRanked(run, round, proposal) }));
      if (await unit.manager.existsBy(Departure, { roundEntryId: work.id, withdrawnAt: IsNull() }))
        throw new Conflict([], { key: 'judging.departure.is-open' });
      const { outcome, place, reason } = proposal;
      const id = newId();
      const seconded = { secondedBy: null, secondedAt: null, doubtedBy: null, doubtedAt: null };
      const stands = { ...seconded, withdrawnBy: null, withdrawnAt: null, withdrawnFor: null };
      const what = { id, roundEntryId: work.id, resultRunId: run.id, outcome, place, reason: reason.trim() };
      await unit.manager.insert(Departure, { ...what, proposedBy, proposedAt: unit.now, ...stands });
      await unit.record('departure.proposed', { type: 'round', id: roundId }, { departureId: id, outcome, place });
      return { id };
    });
  }

  /** By another person. @throws NotFound, Forbidden, Conflict */
  second(actor: Actor, roundId: string, departureId: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      deciding(await lockSeat(unit, roundId));
      const { proposedBy, roundEntryId } = await open(unit.manager, roundId, departureId);
      const secondedBy = accountOf(actor);
      const ties = await tiesTo(unit.manager, secondedBy, roundEntryId);
      const proposers = proposedBy ? await tiesTo(unit.manager, proposedBy, roundEntryId) : null;
      const proposerTied = proposers !== null && (proposers.withheld || proposers.rivalWithheld);
      refuse(againstSeconding({ own: proposedBy === secondedBy, proposerTied, ...ties }));
      await unit.manager.update(Departure, departureId, { secondedBy, secondedAt: unit.now });
      await unit.record('departure.seconded', { type: 'round', id: roundId }, { departureId });
    });
  }

  /**
   * The proposer thinks again, or somebody who might have seconded turns it down: the ranking stands. What two agreed on stands until two would take
   * it back. Of what is decided one may say so, too: another person opens the round again then. @returns whether it is taken back, or waits for a second person. @throws NotFound, Forbidden, Conflict
   */
  takeBack(actor: Actor, roundId: string, departureId: string): Promise<'taken-back' | 'doubted'> {
    return this.work.run(actor, async (unit) => {
      const seated = await lockSeat(unit, roundId);
      const departure = await open(unit.manager, roundId, departureId);
      if (!isDecidedAndSure(seated, departure)) deciding(seated);
      const { roundEntryId, secondedBy, doubtedBy } = departure;
      const by = accountOf(actor);
      refuse(againstTakingBack({ own: doubtedBy === by, ...(await tiesTo(unit.manager, by, roundEntryId)) }));
      const isDone = secondedBy === null || doubtedBy !== null;
      const step = isDone ? { withdrawnBy: by, withdrawnAt: unit.now } : { doubtedBy: by, doubtedAt: unit.now };
      await unit.manager.update(Departure, departureId, step);
      const came = isDone ? 'taken-back' : 'doubted';
      await unit.record(`departure.${came}`, { type: 'round', id: roundId }, { departureId });
      return came;
    });
  }
}

/** Those of a round on which two people agree. */
export function agreedDepartures(manager: EntityManager, roundId: string): Promise<AgreedDeparture[]> {
  return manager.query<AgreedDeparture[]>(
    `SELECT p.id, p.round_entry_id AS "roundEntryId", p.outcome, p.place, p.reason FROM departure p JOIN round_entry e ON e.id = p.round_entry_id
      WHERE e.round_id = $1 AND p.withdrawn_at IS NULL AND p.seconded_at IS NOT NULL ORDER BY p.id`,
    [roundId],
  );
}

const atTheTable: Readonly<Partial<Record<RoundState, readonly Seated['seat'][]>>> = {
  tallied: ['conductor', 'chair'],
  deliberation: ['conductor', 'chair', 'judge'],
};

/** @throws Conflict before the count and after the decision; Forbidden for judges who are not asked yet. */
function deciding({ round, seat }: Seated): Round {
  const seats = atTheTable[round.state];
  if (!seats) throw new Conflict([], { key: 'judging.departure.not-now' });
  if (!seats.includes(seat)) throw new Forbidden();
  return round;
}

/** Nobody doubts yet what was agreed and decided. */
const isDecidedAndSure = ({ round, seat }: Seated, { secondedBy, doubtedBy }: Departure): boolean =>
  round.state === 'decided' && seat !== 'judge' && secondedBy !== null && doubtedBy === null;

/** The portal itself departs from nothing. */
function accountOf({ accountId }: Actor): string {
  if (!accountId) throw new Forbidden();
  return accountId;
}

function refuse(against: readonly RuleResult[]): void {
  if (against.length > 0) throw new Conflict([...against], against[0]!.because);
}

/** What keeps the person from a say about a work. */
async function tiesTo(manager: EntityManager, accountId: string, roundEntryId: string) {
  const [rival] = await manager.query<unknown[]>(
    'SELECT 1 FROM withheld_work w JOIN rivals_of($2) AS rival ON rival = w.round_entry_id WHERE w.account_id = $1 LIMIT 1',
    [accountId, roundEntryId],
  );
  return { withheld: await isWithheld(manager, accountId, roundEntryId), rivalWithheld: rival !== undefined };
}

async function workIn(manager: EntityManager, roundId: string, id: string): Promise<RoundEntry> {
  const work = await manager.findOneBy(RoundEntry, { id, roundId, withdrawnAt: IsNull() });
  if (!work) throw new NotFound();
  return work;
}

function asRanked({ output }: ResultRun, round: Round, proposal: Proposal): boolean {
  const entry = output.find(({ roundEntryId }) => roundEntryId === proposal.roundEntryId);
  return entry !== undefined && sameOutcome(rankedOutcome(entry, round), proposal);
}

async function open(manager: EntityManager, roundId: string, id: string): Promise<Departure> {
  const found = await manager.findOneBy(Departure, { id, withdrawnAt: IsNull() });
  if (!found) throw new NotFound();
  await workIn(manager, roundId, found.roundEntryId);
  return found;
}
