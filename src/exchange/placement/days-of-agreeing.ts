import type { secondaryStudents } from '../../law/index.js';
import type { AnswerPart, ExchangePlacementAnswer } from './placement-answer.entity.js';

const PARTS: Readonly<Record<secondaryStudents.Agreeing, AnswerPart>> = {
  host: 'host',
  student: 'student',
  parents: 'parent',
  otherStudent: 'other_student',
  otherParents: 'other_parent',
};

type Said = Pick<ExchangePlacementAnswer, 'part' | 'agreesToTwo' | 'answeredAt'>;

/** The day (ISO) on which the last of each side agreed to two students in one home, once all of the side have. */
export function daysOfAgreeing(
  answers: readonly Said[],
  dayOf: (at: Date) => string,
): Partial<Record<secondaryStudents.Agreeing, string>> {
  return Object.fromEntries(
    Object.entries(PARTS).flatMap(([who, part]) => {
      const theirs = answers.filter((answer) => answer.part === part);
      const days = theirs.flatMap(({ agreesToTwo, answeredAt }) =>
        agreesToTwo && answeredAt ? [dayOf(answeredAt)] : [],
      );
      return days.length > 0 && days.length === theirs.length ? [[who, days.toSorted().at(-1)!]] : [];
    }),
  );
}
