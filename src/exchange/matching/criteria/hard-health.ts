import { excludes } from './exclusion.js';
import { none, type HardCriterion } from './hard-criterion.js';
import type { Animal } from './student-facts.js';

/** 10. A severe allergy and the animal that lives there: one reason for each. */
export const animalsAreSafe: HardCriterion = ({ student, home }) =>
  (Object.entries(student.animalAllergies) as [Animal, string][])
    .filter(([animal, severity]) => severity === 'severe' && home.animals.includes(animal))
    .map(([animal]) => excludes({ id: 'animal-allergy', mends: 'nobody', params: { animal } }));

/** 10. Food for which the kitchen cannot be kept safe. */
export const kitchenIsSafe: HardCriterion = ({ student, home }) =>
  student.allergies
    .filter((food) => !home.allergies.some((kept) => kept === food))
    .map((food) => excludes({ id: 'food-allergy', mends: 'family', params: { food } }));

/** 10. Smoke indoors and asthma. */
export const airIsSafe: HardCriterion = ({ student, home }) =>
  student.asthma && home.smoking === 'inside' ? [excludes({ id: 'smoke-and-asthma', mends: 'family' })] : none;

/** The longest that a way of each kind takes, in minutes. */
const MINUTES = { under_15: 15, '15_30': 30, '30_60': 60, over_60: Infinity } as const;

/** 10. Care within the minutes that health asks for. Who needs it is placed nowhere before somebody has said how far it is. */
export const careIsNear: HardCriterion = ({ student, home }) => {
  if (student.careMinutes === null) return none;
  const { care } = home.life;
  if (care === undefined)
    return [excludes({ id: 'care-is-known', mends: 'family', params: { minutes: student.careMinutes } })];
  if (MINUTES[care] <= student.careMinutes) return none;
  return [excludes({ id: 'care-is-near', mends: 'nobody', params: { minutes: student.careMinutes } })];
};

/** 10. What the student needs of the building. */
export const buildingIsFit: HardCriterion = ({ student, home }) =>
  student.access
    .filter((need) => !home.access.some((has) => has === need))
    .map((need) => excludes({ id: 'building-is-fit', mends: 'family', params: { need } }));

/** 11. Both ways: who smokes in the home, and the student who does. */
export const smokeIsAccepted: HardCriterion = ({ student, home }) => [
  ...(student.noSmoke && home.smoking !== 'nobody' ? [excludes({ id: 'no-smoke', mends: 'student' })] : none),
  ...(student.smoker === 'outside' && home.smoker === 'no'
    ? [excludes({ id: 'student-smokes', mends: 'family' })]
    : none),
];

/** 12. What the student cannot live without, and the family cannot keep. */
export const mustHavesAreKept: HardCriterion = ({ student, home }) => {
  const kept = new Set<string>([...home.diets, ...home.observances]);
  return student.mustHave
    .filter((code) => !kept.has(code))
    .map((what) => excludes({ id: 'must-have', mends: 'family', params: { what } }));
};
