/** What people like to do, as families and students tick it. */
export const INTERESTS = [
  'music',
  'singing',
  'dance',
  'theatre',
  'art',
  'crafts',
  'photography',
  'reading',
  'writing',
  'science',
  'technology',
  'games',
  'cooking',
  'gardening',
  'animals',
  'hiking',
  'cycling',
  'swimming',
  'football',
  'basketball',
  'running',
  'winter_sports',
  'martial_arts',
  'travel',
  'history',
  'volunteering',
] as const;

/** What makes a good week at home: the matters of the letters that families and students write to one another. */
export const THEMES = ['meals', 'talks', 'games', 'sport', 'nature', 'culture', 'helping', 'learning'] as const;

/** Languages beside English that somebody at home speaks or learns, as BCP 47 tags. */
export const HOME_LANGUAGES = [
  'es',
  'fr',
  'de',
  'it',
  'pt',
  'pl',
  'uk',
  'ru',
  'ja',
  'zh',
  'ko',
  'ar',
  'hi',
  'vi',
  'tl',
  'ase',
] as const;

/** What ties the home to the sister city. */
export const TIES = ['visited', 'exchange', 'delegation'] as const;

/** How far a way is, in minutes. */
export const WAYS = ['under_15', '15_30', '30_60', 'over_60'] as const;

/** Questions of daily life with several answers. */
export const LIFE_LISTS = {
  interests: INTERESTS,
  themes: THEMES,
  languages: HOME_LANGUAGES,
  ties: TIES,
} as const;

/** Questions of daily life with one answer; none has to be answered. */
export const LIFE_CHOICES = {
  pace: ['quiet', 'balanced', 'active'],
  outdoors: ['indoors', 'both', 'outdoors'],
  setting: ['city', 'town', 'country'],
  company: ['much', 'some', 'little'],
  curfew: ['early', 'middle', 'late'],
  screens: ['few', 'some', 'free'],
  chores: ['few', 'some', 'many'],
  cooking: ['one', 'adapts'],
  services: ['no', 'sometimes', 'weekly'],
  way: WAYS,
  care: WAYS,
  hosted: ['none', 'some', 'many'],
  video: ['yes', 'no'],
  sameSexParents: ['yes', 'no'],
  gender: ['girl', 'boy', 'any'],
  age: ['younger', 'older', 'any'],
} as const;

export type LifeList = keyof typeof LIFE_LISTS;
export type LifeChoice = keyof typeof LIFE_CHOICES;
export type Interest = (typeof INTERESTS)[number];
export type Theme = (typeof THEMES)[number];

/** Daily life in a home, as the family says it; what it has not said is not there. */
export type LifeAnswers = { [List in LifeList]?: (typeof LIFE_LISTS)[List][number][] } & {
  [Choice in LifeChoice]?: (typeof LIFE_CHOICES)[Choice][number];
};
