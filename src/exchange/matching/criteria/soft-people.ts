import type { SoftMeasure } from './soft-criterion.js';

const TEEN = 13;
const ADULT = 18;

/** Children who live in the home; of very small ones and of teenagers, too. */
const childrenOf = ({ home }: Parameters<SoftMeasure>[0]) => home.people.filter(({ age }) => age < ADULT);

/** A home with a teenager, with children, or without any, as the student wishes. */
export const household: SoftMeasure = (pair) => {
  const wish = pair.student.wishes.household;
  const children = childrenOf(pair);
  if (!wish || wish === 'any') return null;
  if (wish === 'none') return { value: children.length === 0 ? 1 : 0 };
  if (children.length === 0) return { value: 0 };
  const fits = children.some(({ age }) => (wish === 'teen' ? age >= TEEN : age < TEEN));
  return { value: fits ? 1 : 0.5 };
};

/** Years between the student and the nearest in age that still make company of a brother or sister. */
const CLOSE = 2;
const FAR = 8;

/** How near in age a brother or sister would be; for who wishes to have one. */
export const siblings: SoftMeasure = (pair) => {
  const wish = pair.student.wishes.household;
  const ages = childrenOf(pair).map(({ age }) => age);
  if ((wish !== 'teen' && wish !== 'children') || ages.length === 0) return null;
  const apart = Math.min(...ages.map((age) => Math.abs(age - pair.student.age)));
  return { value: Math.min(1, Math.max(0, (FAR - apart) / (FAR - CLOSE))) };
};

const MILD = 0.25;

const named = (animals: readonly string[]) => animals.map((animal) => `host-families.welcome.animals.${animal}`);

/** Animals that the student likes, fears or sneezes at. */
export const pets: SoftMeasure = ({ student, home }) => {
  const feared = student.afraidOf.filter((animal) => home.animals.includes(animal));
  if (feared.length > 0) return { value: 0, shared: named(feared) };
  const sneezed = home.animals.filter((animal) => student.animalAllergies[animal]);
  if (sneezed.length > 0) return { value: MILD, shared: named(sneezed) };
  const liked = student.wishes.pets ?? [];
  const there = liked.filter((animal) => home.animals.some((one) => one === animal));
  if (liked.length > 0) return { value: there.length > 0 ? 1 : 0.5, shared: named(there) };
  return student.afraidOf.length > 0 || Object.keys(student.animalAllergies).length > 0 ? { value: 1 } : null;
};

const base = (tag: string): string => tag.toLowerCase().split('-')[0]!;
const LEARNED = 0.6;

/** Whether somebody there speaks or learns a language of the student's; that nobody does speaks little against a home. */
export const languages: SoftMeasure = ({ student, home }) => {
  const there: readonly string[] = home.life.languages ?? [];
  if (there.length === 0) return null;
  if (student.nativeLanguages.some((tag) => there.includes(base(tag)))) return { value: 1 };
  return { value: student.languages.some((tag) => there.includes(base(tag))) ? LEARNED : 0.3 };
};

const SEXES = { girl: 'female', boy: 'male' } as const;

/** The family's own answer, and never a wish of the office. */
export const gender: SoftMeasure = ({ student, home: { life } }) => {
  if (!life.gender || student.gender === 'other') return null;
  return { value: life.gender === 'any' || SEXES[life.gender] === student.gender ? 1 : 0 };
};

const OLDER = 17;

export const age: SoftMeasure = ({ student, home: { life } }) => {
  if (!life.age) return null;
  return { value: life.age === 'any' || (life.age === 'older') === student.age >= OLDER ? 1 : 0 };
};

export const video: SoftMeasure = ({ student, home: { life } }) =>
  student.wantsVideo && life.video ? { value: life.video === 'yes' ? 1 : 0 } : null;
