import { CostScale } from '../flow/cost-scale.js';
import { Draw, drawn } from '../flow/draw.js';
import type { FlowProblem } from '../flow/flow-problem.js';
import type { OfferedSession, SessionsAsked } from './sessions-asked.js';
import { passedOverByNothing, type SlotChoice } from './slot-choices.js';

/** One slot as a flow; the last bin is "nothing". */
export interface SlotProblem extends FlowProblem {
  scale: CostScale;
  /** Disappointments that may come about, the worst first: criteria 1, 2, … in this order; the least needs none. */
  levels: readonly number[];
}

export interface SlotAsked {
  asked: SessionsAsked;
  sessions: readonly OfferedSession[];
  choices: readonly SlotChoice[];
  /** Wishes passed over in the slots before, for each delegate. */
  carried: readonly number[];
  /** Indices of sessions, -1 for none. */
  lockOf: readonly number[];
  previousOf: readonly number[];
}

/**
 * Criteria of one slot: who is empty-handed; then, from the worst disappointment down, how many have it (leximin); then who is moved from the plan that stands;
 * then the draw. A disappointment is the number of wishes passed over so far, in this slot and those before it.
 */
export function slotProblem(slot: SlotAsked): SlotProblem {
  const { asked, sessions, choices, carried, lockOf, previousOf } = slot;
  const [people, bins] = [choices.length, sessions.length + 1];
  const nothing = passedOverByNothing(choices);
  const after = (person: number, bin: number) => {
    const passed = bin === sessions.length ? nothing : choices[person]!.passedOver[bin]!;
    return passed === null ? null : carried[person]! + passed;
  };
  const levels = levelsOf(people, bins, after);
  const scale = new CostScale(people, levels.length + 2);
  const criterionOf = new Map(levels.map((level, at) => [level, at + 1]));
  const cost = new Float64Array(people * bins * scale.width);
  const draw = drawOf(slot);
  for (let person = 0; person < people; person++)
    for (let bin = 0; bin < bins; bin++) {
      const at = (person * bins + bin) * scale.width;
      const level = after(person, bin);
      if (level === null || (lockOf[person]! >= 0 && lockOf[person] !== bin)) {
        cost.fill(Infinity, at, at + scale.width);
        continue;
      }
      if (bin === sessions.length) scale.add(cost, at, 0);
      const criterion = criterionOf.get(level);
      if (criterion !== undefined) scale.add(cost, at, criterion);
      if (previousOf[person]! >= 0 && previousOf[person] !== bin) scale.add(cost, at, levels.length + 1);
      scale.draw(cost, at, draw(person, bin));
    }
  const { groupOf, mostOf, capacity } = limitsOf(asked, sessions, lockOf);
  return { people, bins, width: scale.width, cost, capacity, groupOf, mostOf, scale, levels };
}

function levelsOf(people: number, bins: number, after: (person: number, bin: number) => number | null): number[] {
  const levels = new Set<number>();
  for (let person = 0; person < people; person++)
    for (let bin = 0; bin < bins; bin++) {
      const level = after(person, bin);
      if (level !== null) levels.add(level);
    }
  return [...levels].toSorted((a, b) => b - a).slice(0, -1);
}

function drawOf({ asked, sessions }: SlotAsked): (person: number, bin: number) => number {
  const draw = new Draw(asked.seed);
  const people = asked.delegates.map(({ id }) => draw.wordsOf(id));
  const bins = [...sessions.map(({ id }) => id), 'nothing'].map((id) => draw.wordsOf(id));
  return (person, bin) => drawn(people[person]!, bins[bin]!);
}

/** What the desk has locked it may overbook; nobody else comes on top. */
function limitsOf(asked: SessionsAsked, sessions: readonly OfferedSession[], lockOf: readonly number[]) {
  const { delegates } = asked;
  const bins = sessions.length + 1;
  const numberOf = new Map<string, number>();
  const groupOf = Int32Array.from(delegates, ({ delegation, id }) => {
    const group = delegation ?? `alone/${id}`;
    if (!numberOf.has(group)) numberOf.set(group, numberOf.size);
    return numberOf.get(group)!;
  });
  const locked = new Int32Array(bins);
  const lockedOf = new Int32Array(numberOf.size * bins);
  for (const [person, bin] of lockOf.entries()) {
    if (bin < 0) continue;
    locked[bin]! += 1;
    lockedOf[groupOf[person]! * bins + bin]! += 1;
  }
  const capacityOf = (bin: number) => sessions[bin]?.capacity ?? delegates.length;
  const most = (bin: number) => Math.max(1, sessions[bin]?.mostOfDelegation ?? delegates.length);
  return {
    groupOf,
    capacity: locked.map((taken, bin) => Math.max(taken, capacityOf(bin))),
    mostOf: lockedOf.map((taken, at) => Math.max(taken, most(at % bins))),
  };
}
