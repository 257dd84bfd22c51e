/** Animals that live in the home or are often there: an allergy asks for the kind, not for a name. */
export const ANIMALS = ['cats', 'dogs', 'small_furry', 'birds', 'farm'] as const;

/** Ways to eat that the kitchen can keep. */
export const DIETS = ['vegetarian', 'vegan', 'no_pork', 'no_beef', 'halal', 'kosher'] as const;

/** Food allergies for which the kitchen can be kept safe. */
export const ALLERGIES = ['nuts', 'milk', 'eggs', 'gluten', 'fish'] as const;

/** What a student's belief may ask of a day, for which the family can make room; what the family believes is asked nowhere here. */
export const OBSERVANCES = ['prayer', 'fasting', 'services', 'rest_day', 'dress'] as const;

/** What the home has for a student who needs it. */
export const ACCESS = ['step_free', 'ground_floor', 'bathroom', 'visual_alarm'] as const;

/** Whether a student who smokes can live there: never inside. */
export const SMOKERS = ['no', 'outside'] as const;

/** Facts with several answers, by the column that holds them. */
export const WELCOME_LISTS = {
  animals: ANIMALS,
  diets: DIETS,
  allergies: ALLERGIES,
  observances: OBSERVANCES,
  access: ACCESS,
} as const;

export type WelcomeList = keyof typeof WELCOME_LISTS;
export type WelcomeAnswers = { [List in WelcomeList]: (typeof WELCOME_LISTS)[List][number][] };
