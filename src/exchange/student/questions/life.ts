import { ANIMALS } from './home-words.js';
import { choicesAs, line, oneOf, section, someAmong, someOf, text, yesNo } from './asked.js';

const matching = { purpose: 'To find a home that suits the student' };
const known = { purpose: 'To know the student who would live with a family' };

/** The words in which homes say what they like, so that both can be compared. */
export const INTERESTS = (
  'music singing dance theatre art crafts photography reading writing science technology games cooking gardening animals hiking cycling ' +
  'swimming football basketball running winter_sports martial_arts travel history volunteering'
).split(' ');

/** What makes a good week at home. */
export const THEMES = ['meals', 'talks', 'games', 'sport', 'nature', 'culture', 'helping', 'learning'] as const;

const ONE_TO_FIVE = ['1', '2', '3', '4', '5'].map((step) => `s${step}`);

export const interests = section('interests', 'profile', [
  someOf('interests', INTERESTS, { ...matching, most: 10, hinted: true }),
  text('interests_more', { ...known, optional: true, hinted: true }, 150),
  oneOf('pace', ONE_TO_FIVE, matching),
  oneOf('outdoors', ONE_TO_FIVE, matching),
  line('must_continue', { ...matching, optional: true, hinted: true }),
]);

export const HOURS = ['early', 'middle', 'late'] as const;
export const SCREENS = ['few', 'some', 'free'] as const;
export const CHORES = ['few', 'some', 'many'] as const;
export const COMPANY = ['much', 'some', 'little'] as const;

export const dailyLife = section('daily_life', 'profile', [
  text('weekday', { ...known, hinted: true }, 120),
  oneOf('bedtime', HOURS, matching),
  oneOf('curfew', HOURS, { ...matching, hinted: true }),
  oneOf('chores', CHORES, { ...matching, hinted: true }),
  oneOf('screens', SCREENS, { ...matching, hinted: true }),
  oneOf('company', COMPANY, matching),
  oneOf('smoker', ['no', 'outside'], { ...matching, hinted: true }),
  yesNo('no_smoke', matching),
  line('pets_at_home', { ...known, optional: true }),
  someAmong('pets', choicesAs('host-families.welcome.animals', ANIMALS), { ...matching, optional: true }),
]);

export const HOUSEHOLDS = ['children', 'teen', 'none', 'any'] as const;
export const SETTINGS = ['city', 'town', 'country', 'any'] as const;
export const CLIMATES = ['warm', 'cold', 'any'] as const;

const openness = {
  purpose: 'To ask only what the student is open to; nothing is decided by it alone',
  hinted: true,
} as const;

/** What the student would like, and what the student is open to: a no is respected and costs nothing. */
export const wishes = section('wishes', 'profile', [
  oneOf('household', HOUSEHOLDS, matching),
  oneOf('setting', SETTINGS, matching),
  oneOf('climate', CLIMATES, matching),
  line('regions', { ...matching, optional: true, hinted: true }),
  yesNo('open_to_double', openness),
  yesNo('open_to_single_adult', openness),
  yesNo('open_to_same_sex_parents', openness),
  yesNo('wants_video', { ...matching, hinted: true }),
  someOf('themes', THEMES, { ...matching, optional: true, most: 4, hinted: true }),
  text('wishes', { ...matching, optional: true }, 120),
]);

export const letters = section('letters', 'letters', [
  text('letter', { ...known, hinted: true }, 600),
  text('letter_of_parents', { ...known, hinted: true }, 400),
]);
