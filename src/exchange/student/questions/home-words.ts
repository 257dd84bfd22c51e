/** One list of words for the home and for the student; how they are called stands in the catalogue of the homes. */
export const ALLERGIES = ['nuts', 'milk', 'eggs', 'gluten', 'fish'] as const;
export const ANIMALS = ['cats', 'dogs', 'small_furry', 'birds', 'farm'] as const;
export const DIETS = ['vegetarian', 'vegan', 'no_pork', 'no_beef', 'halal', 'kosher'] as const;
export const OBSERVANCES = ['prayer', 'fasting', 'services', 'rest_day', 'dress'] as const;
export const ACCESS = ['step_free', 'ground_floor', 'bathroom', 'visual_alarm'] as const;
