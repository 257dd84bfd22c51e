import { setImmediate as afterOthers } from 'node:timers/promises';
import type { Exclusion } from '../matching/criteria/exclusion.js';
import { freeBeds, lastingBeds, maySleepBeside } from '../matching/criteria/beds.js';
import { guestsMayShare } from '../matching/criteria/guests-may-share.js';
import type { HomeFacts } from '../matching/criteria/home-facts.js';
import { costOf, judgePair } from '../matching/criteria/judgement.js';
import type { StudentFacts } from '../matching/criteria/student-facts.js';
import type { BoardFacts } from './board-facts.js';
import { canonicalAsked } from './canonical-asked.js';
import type { PlanAsked } from './plan-asked.js';

/** How two fit, in short. */
export interface BoardPair {
  home: string;
  score: number;
  coverage: number;
}

/** The possible homes of each student, best first; and of who has none, the homes with the fewest reasons against them. */
export interface BoardPairs {
  possible: ReadonlyMap<string, readonly BoardPair[]>;
  nearest: ReadonlyMap<string, readonly { home: string; reasons: readonly Exclusion[] }[]>;
}

const NEAREST = 3;

/** Judges every student with every home. Others have their turn between two students: a board can have many. */
export async function judgeBoard({ students, homes, policy }: BoardFacts): Promise<BoardPairs> {
  const possible = new Map<string, BoardPair[]>();
  const nearest = new Map<string, { home: string; reasons: readonly Exclusion[] }[]>();
  for (const student of students) {
    const pairs: BoardPair[] = [];
    const barred: { home: string; reasons: readonly Exclusion[] }[] = [];
    for (const home of homes) {
      const judged = judgePair({ student, home, policy });
      if (judged.excluded) barred.push({ home: home.fileId, reasons: judged.excluded });
      else pairs.push({ home: home.fileId, score: judged.score, coverage: judged.coverage });
    }
    possible.set(student.applicationId, pairs.toSorted(byFit));
    if (pairs.length === 0) nearest.set(student.applicationId, nearestOf(barred));
    await afterOthers();
  }
  return { possible, nearest };
}

const byFit = (one: BoardPair, other: BoardPair): number =>
  other.score - one.score || other.coverage - one.coverage || one.home.localeCompare(other.home);

/** The fewest changes; what nobody can change is no way. */
const nearestOf = (barred: readonly { home: string; reasons: readonly Exclusion[] }[]) =>
  barred
    .filter(({ reasons }) => reasons.every(({ mends }) => mends !== 'nobody'))
    .toSorted((one, other) => one.reasons.length - other.reasons.length || one.home.localeCompare(other.home))
    .slice(0, NEAREST);

/** What the solver is asked: held ones are left out, vetoed and declined pairs are none. */
export function planAsked(facts: BoardFacts, pairs: BoardPairs, about: PlanAsked['about'] = {}): PlanAsked {
  const held = new Set(
    facts.marks.filter(({ kind }) => kind === 'hold').map((mark) => mark.applicationId ?? mark.hostFileId!),
  );
  const barred = new Set([
    ...facts.marks.filter(({ kind }) => kind === 'veto').map((mark) => `${mark.applicationId} ${mark.hostFileId}`),
    ...facts.declined.map((one) => `${one.applicationId} ${one.hostFileId}`),
  ]);
  const pins = new Map(
    facts.marks.filter(({ kind }) => kind === 'pin').map((mark) => [mark.applicationId!, mark.hostFileId!]),
  );
  const homes = facts.homes.filter(({ fileId }) => !held.has(fileId));
  const possibleOf = (id: string) => pairs.possible.get(id)!;
  const isOpen = new Set(homes.map(({ fileId }) => fileId));
  const students = facts.students
    .filter(({ applicationId }) => !held.has(applicationId))
    .map(({ applicationId: id }) => {
      const open = possibleOf(id).filter(({ home }) => isOpen.has(home) && !barred.has(`${id} ${home}`));
      const pin = pins.get(id) ?? null;
      const isPossible = pin === null || open.some(({ home }) => home === pin);
      // Who is fixed in a home that is not possible now has none: the desk decides, not the plan.
      const priced = isPossible ? open.map(({ home, score }) => ({ home, cost: costOf(score) })) : [];
      return { id, pairs: priced, pinned: isPossible ? pin : null };
    });
  const asked = canonicalAsked({
    students,
    homes: homes.map((home) => ({ id: home.fileId, places: placesOf(home, facts) })),
    atOdds: atOddsIn(facts, homes, students),
    floorOnWorst: facts.term.switches.floor_on_worst ?? false,
  });
  return { ...asked, about };
}

/** Free beds, and no more students than the law lets live there. */
function placesOf(home: HomeFacts, facts: BoardFacts): number {
  const [student] = facts.students;
  if (!student) return 0;
  const beds = new Set(freeBeds({ student, home, policy: facts.policy }).map(({ roomId, bed }) => `${roomId} ${bed}`));
  return Math.max(0, Math.min(beds.size, home.most - home.guests.length));
}

/** Two who might come to one home and cannot be there together: by country, language, openness, or for want of two fit beds. */
function atOddsIn(
  facts: BoardFacts,
  homes: readonly HomeFacts[],
  students: PlanAsked['students'],
): PlanAsked['atOdds'] {
  const byId = new Map(facts.students.map((student) => [student.applicationId, student]));
  return homes
    .filter((home) => placesOf(home, facts) > 1)
    .flatMap((home) => {
      const comers = students
        .filter(({ pairs }) => pairs.some((pair) => pair.home === home.fileId))
        .map(({ id }) => byId.get(id)!);
      return comers.flatMap((one, at) =>
        comers
          .slice(at + 1)
          .filter((other) => !mayLiveTogether(one, other, { home, facts }))
          .map((other) => ({ home: home.fileId, one: one.applicationId, other: other.applicationId })),
      );
    });
}

function mayLiveTogether(
  one: StudentFacts,
  other: StudentFacts,
  { home, facts: { policy } }: { home: HomeFacts; facts: BoardFacts },
): boolean {
  if (!guestsMayShare(one, other, { sharesRoom: false, law: policy.law })) return false;
  const theirs = lastingBeds({ student: other, home, policy });
  return lastingBeds({ student: one, home, policy }).some((mine) =>
    theirs.some((bed) =>
      mine.roomId === bed.roomId ? mine.bed !== bed.bed && maySleepBeside(one.gender, other.gender) : true,
    ),
  );
}
