import { questionsOf, sectionOf } from './asked.js';

export const CONDITIONS = ['asthma', 'diabetes', 'epilepsy', 'heart', 'mind', 'other'] as const;
export const ALLERGENS = [
  'peanut',
  'tree_nut',
  'milk',
  'egg',
  'fish',
  'shellfish',
  'soy',
  'wheat',
  'sesame',
  'insect',
  'medicine',
  'latex',
  'other',
] as const;
export const SEVERITIES = ['mild', 'moderate', 'life_threatening'] as const;
export type Severity = (typeof SEVERITIES)[number];
export const DIETS = ['vegetarian', 'vegan', 'halal', 'kosher', 'no_pork', 'no_beef', 'gluten_free', 'other'] as const;

const medical = questionsOf('medical');

export const medicalPart = sectionOf('medical', [
  medical.someOf('conditions', CONDITIONS, { optional: true }),
  medical.text('conditions_more', { hinted: true, when: { field: 'conditions', is: [...CONDITIONS] } }),
  medical.yesNo('step_free'),
  medical.text('support', { optional: true, hinted: true }),
  medical.line('doctor', { optional: true, hinted: true }),
  medical.line('for_chaperone', { optional: true, hinted: true }),
]);

const allergies = questionsOf('allergies');
const isAllergic = { field: 'allergic', is: 'yes' };

export const allergiesPart = sectionOf('allergies', [
  allergies.yesNo('allergic'),
  allergies.someOf('allergens', ALLERGENS, { when: isAllergic }),
  allergies.line('allergen_other', { when: { field: 'allergens', is: 'other' } }, 60),
  allergies.oneOf('severity', SEVERITIES, { when: isAllergic }),
  allergies.yesNo('epinephrine', { hinted: true, when: { field: 'severity', is: ['moderate', 'life_threatening'] } }),
  allergies.text('reaction', { hinted: true, when: isAllergic }),
]);

/** Asked only of those whose life may be in danger. */
export const ACTION_PLAN = 'action_plan';
export const actionPlan = allergies.paper(ACTION_PLAN, 0);

const diet = questionsOf('diet');

export const dietPart = sectionOf('diet', [
  diet.someOf('diets', DIETS, { optional: true }),
  diet.line('diet_more', { optional: true, hinted: true }),
]);

const medication = questionsOf('medication');
export const TIMES = ['morning', 'noon', 'evening', 'night', 'as_needed'] as const;

/** How many medicines can be told one by one; whoever takes more adds a list. */
export const MEDICINES = [1, 2, 3] as const;

/** Each asks whether there is another one. */
const medicine = (n: number) => {
  const when = n === 1 ? { field: 'medicines', is: 'yes' } : { field: `another_${n - 1}`, is: 'yes' };
  const as = (key: string) => ({ when, as: { key, params: { n } } });
  return [
    medication.line(`medicine_${n}`, as('medicine'), 80),
    medication.line(`dose_${n}`, { ...as('dose'), hinted: true }, 80),
    medication.someOf(`times_${n}`, TIMES, as('times')),
    ...(n < MEDICINES.length ? [medication.yesNo(`another_${n}`, as('another'))] : []),
  ];
};

const takesSome = { when: { field: 'medicines', is: 'yes' } };

export const medicationPart = sectionOf('medication', [
  medication.yesNo('medicines', { hinted: true }),
  ...MEDICINES.flatMap(medicine),
  medication.oneOf('keeper', ['nurse', 'student'], takesSome),
  medication.yesNo('self_administers', takesSome),
  medication.text('medicines_more', { ...takesSome, optional: true, hinted: true }),
]);
