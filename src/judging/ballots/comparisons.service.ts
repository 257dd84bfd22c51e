import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Conflict, newId, NotFound, Work, type Actor, type RuleResult, type Unit } from '../../platform/index.js';
import { refusalsToSave } from '../scoring/scoring.rules.js';
import { Comparison, type Winner } from './comparison.entity.js';
import { refusalsToCompare, refusalsToUndoPair } from './comparison.rules.js';
import { heldBy, ownSeat, type OwnSeat } from './own-seat.js';
import { keepPairProgress } from './pair-progress.js';
import { pairName } from './pairing.js';

/** Which of two works is better, in the order in which they were shown. */
export interface ComparisonInputByJudge {
  firstEntryId: string;
  secondEntryId: string;
  winner: Winner;
}

/** Keeps which of two works a judge puts above the other, and takes back the last ones until the round closes. */
@Injectable()
export class ComparisonsService {
  constructor(private readonly work: Work) {}

  /**
   * Said twice it is kept once.
   * @throws NotFound without a seat in a round of pairs, or for works not in hand; Conflict when the round is not open, or when another tab
   * has said otherwise of this pair
   */
  compare(
    actor: Actor,
    roundId: string,
    { firstEntryId, secondEntryId, winner }: ComparisonInputByJudge,
  ): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const seat = await openSeat(unit, roundId);
      const inHand = new Set((await heldBy(unit, seat.roundJudgeId)).map(({ roundEntryId }) => roundEntryId));
      if (!inHand.has(firstEntryId) || !inHand.has(secondEntryId) || firstEntryId === secondEntryId)
        throw new NotFound();
      const standing = await standingOf(unit, seat);
      const pair = pairName(firstEntryId, secondEntryId);
      const before = standing.find((one) => pairName(one.firstEntryId, one.secondEntryId) === pair);
      refuse(
        refusalsToCompare({
          saidOtherwise: before !== undefined && better(before) !== better({ firstEntryId, secondEntryId, winner }),
        }),
      );
      if (before) return;
      const made = { id: newId(), roundJudgeId: seat.roundJudgeId, firstEntryId, secondEntryId, winner };
      await unit.manager.insert(Comparison, { ...made, madeAt: unit.now, undoneAt: null });
      await keepPairProgress(unit, roundId, seat.roundJudgeId);
      await unit.record('pair.compared', { type: 'round-judge', id: seat.roundJudgeId }, { comparison: made.id });
    });
  }

  /** Takes back the last comparison that stands. @throws NotFound and Conflict as `compare` does, and Conflict when there is none */
  undo(actor: Actor, roundId: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const seat = await openSeat(unit, roundId);
      const standing = await standingOf(unit, seat);
      refuse(refusalsToUndoPair({ standing: standing.length }));
      const last = standing.at(-1)!;
      await unit.manager.update(Comparison, last.id, { undoneAt: unit.now });
      await keepPairProgress(unit, roundId, seat.roundJudgeId);
      await unit.record('pair.undone', { type: 'round-judge', id: seat.roundJudgeId }, { comparison: last.id });
    });
  }
}

async function openSeat(unit: Unit, roundId: string): Promise<OwnSeat> {
  const seat = await ownSeat(unit, roundId);
  if (seat.mode !== 'pairwise') throw new NotFound();
  refuse(refusalsToSave({ state: seat.state, saved: 0, known: 0 }));
  return seat;
}

/** Oldest first. */
const standingOf = (unit: Unit, { roundJudgeId }: OwnSeat): Promise<Comparison[]> =>
  unit.manager.find(Comparison, { where: { roundJudgeId, undoneAt: IsNull() }, order: { madeAt: 'ASC', id: 'ASC' } });

function refuse(because: readonly RuleResult[]): void {
  if (because[0]) throw new Conflict([...because], because[0].because);
}

/** The better work, whichever way round they were shown; null when they are level. */
function better({ firstEntryId, secondEntryId, winner }: ComparisonInputByJudge): string | null {
  if (winner === 'tie') return null;
  return winner === 'first' ? firstEntryId : secondEntryId;
}
