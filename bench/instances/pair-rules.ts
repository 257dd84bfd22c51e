import type { Conflicts } from '../../src/exchange/matching/pairs/homes-of-two.js';
import { randomFrom } from '../../src/judging/assignment/random.js';

/** Two guests of one home share their gender and go to different schools, of which there are six; drawn for each student. */
export function sameGenderOtherSchool(students: number, seed: number): Conflicts {
  const random = randomFrom(seed);
  const drawn = Array.from({ length: students }, () => ({
    gender: Math.floor(random() * 2),
    school: Math.floor(random() * 6),
  }));
  return (one, other) => drawn[one]!.gender !== drawn[other]!.gender || drawn[one]!.school === drawn[other]!.school;
}
