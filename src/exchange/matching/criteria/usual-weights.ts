/** Soft criteria in the order in which they are told, with what each weighs until a term says otherwise. */
export const usualWeights = {
  interests: 12,
  themes: 8,
  pace: 8,
  outdoors: 4,
  household: 8,
  siblings: 4,
  pets: 6,
  diet: 7,
  languages: 3,
  services: 5,
  curfew: 4,
  screens: 3,
  chores: 3,
  company: 3,
  setting: 5,
  region: 1,
  school: 6,
  way: 4,
  hosted: 2,
  gender: 3,
  age: 2,
  ties: 3,
  video: 1,
  stays: 3,
} as const satisfies Record<string, number>;

export type SoftCriterion = keyof typeof usualWeights;
/** Whole numbers from 0, which leaves a criterion out, to 20. */
export type Weights = Readonly<Record<SoftCriterion, number>>;

export const MOST_WEIGHT = 20;
export const SOFT_CRITERIA = Object.keys(usualWeights) as readonly SoftCriterion[];
