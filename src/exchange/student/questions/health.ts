import { ACCESS, ALLERGIES, ANIMALS, DIETS, OBSERVANCES } from './home-words.js';
import { choicesAs, count, line, oneAmong, oneOf, section, someAmong, text, yesNo } from './asked.js';

const health = { purpose: 'To keep the student well, and to exclude homes that would do harm' };
const safety = { purpose: 'To exclude homes that would do harm' };

/** Their words stand in the catalogue of the homes. */
const HOME = 'host-families.welcome';

export const HARM = ['none', 'mild', 'severe'] as const;

export const healthPart = section('health', 'health', [
  yesNo('condition', { ...health, hinted: true }),
  text('condition_which', { ...health, when: { field: 'condition', is: 'yes' } }, 120),
  count(
    'care_minutes',
    { from: 5, to: 240 },
    { ...health, optional: true, hinted: true, when: { field: 'condition', is: 'yes' } },
  ),
  yesNo('medicine', health),
  text('medicine_which', { ...health, when: { field: 'medicine', is: 'yes' } }, 80),
  yesNo('support', { ...health, hinted: true }),
  text('support_which', { ...health, when: { field: 'support', is: 'yes' } }, 120),
  yesNo('asthma', health),
  someAmong('access', choicesAs(`${HOME}.access`, ACCESS), { ...health, optional: true }),
]);

const animal = (kind: (typeof ANIMALS)[number]) =>
  oneAmong(`allergy_${kind}`, choicesAs('exchange.harm', HARM), safety);

export const foodAndAnimals = section('food_animals', 'health', [
  someAmong('allergies', choicesAs(`${HOME}.allergies`, ALLERGIES), { ...safety, optional: true, hinted: true }),
  line('allergies_other', { ...safety, optional: true, hinted: true }),
  ...ANIMALS.map(animal),
  someAmong('afraid_of', choicesAs(`${HOME}.animals`, ANIMALS), { ...safety, optional: true }),
  someAmong('diets', choicesAs(`${HOME}.diets`, DIETS), { ...safety, optional: true, hinted: true }),
  yesNo('diet_must', { ...safety, hinted: true, when: { field: 'diets', is: [...DIETS] } }),
  line('diet_more', { ...safety, optional: true }),
]);

const beliefs = {
  purpose: 'To find a home where the student can live as they believe; given freely',
  optional: true,
} as const;

/** Nobody has to answer any of it. */
export const belief = section('belief', 'religion', [
  line('religion', beliefs),
  oneOf('attends_services', ['no', 'sometimes', 'weekly'], beliefs),
  someAmong('observances', choicesAs(`${HOME}.observances`, OBSERVANCES), beliefs),
  yesNo('observances_must', { ...beliefs, when: { field: 'observances', is: [...OBSERVANCES] } }),
]);
