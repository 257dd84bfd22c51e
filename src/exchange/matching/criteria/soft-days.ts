import { nearness, nearnessIn, shareOf, type SoftMeasure } from './soft-criterion.js';

const LIFE = 'host-families.life';
const PACES = { quiet: 1, balanced: 3, active: 5 } as const;
const PLACES = { indoors: 1, both: 3, outdoors: 5 } as const;
/** From 1 to 5. */
const STEPS = 4;

/** Jaccard: what both like, of all that one of them likes. */
export const interests: SoftMeasure = ({ student, home }) => {
  const theirs: readonly string[] = home.life.interests ?? [];
  if (student.interests.length === 0 || theirs.length === 0) return null;
  const shared = student.interests.filter((one) => theirs.includes(one));
  const all = new Set([...student.interests, ...theirs]).size;
  return { value: shared.length / all, shared: shared.map((one) => `${LIFE}.interests.${one}`) };
};

/** What the letters of both say makes a good week. */
export const themes: SoftMeasure = ({ student, home }) =>
  shareOf(student.wishes.themes, home.life.themes, `${LIFE}.themes`);

export const pace: SoftMeasure = ({ student, home: { life } }) =>
  student.pace === null || !life.pace ? null : nearness(student.pace, PACES[life.pace], STEPS);

export const outdoors: SoftMeasure = ({ student, home: { life } }) =>
  student.outdoors === null || !life.outdoors ? null : nearness(student.outdoors, PLACES[life.outdoors], STEPS);

export const curfew: SoftMeasure = ({ student: { wishes }, home: { life } }) =>
  nearnessIn(['early', 'middle', 'late'], wishes.curfew, life.curfew);

export const screens: SoftMeasure = ({ student: { wishes }, home: { life } }) =>
  nearnessIn(['few', 'some', 'free'], wishes.screens, life.screens);

export const chores: SoftMeasure = ({ student: { wishes }, home: { life } }) =>
  nearnessIn(['few', 'some', 'many'], wishes.chores, life.chores);

export const company: SoftMeasure = ({ student: { wishes }, home: { life } }) =>
  nearnessIn(['much', 'some', 'little'], wishes.company, life.company);

const RIDE = 0.6;

/** Voluntary on both sides; a ride to services of the student's own makes up for much. */
export const services: SoftMeasure = ({ student, home }) => {
  const fit = nearnessIn(['no', 'sometimes', 'weekly'], student.attendsServices ?? undefined, home.life.services);
  if (!fit || student.attendsServices === 'no' || !home.observances.includes('services')) return fit;
  return { value: Math.max(fit.value, RIDE) };
};

const ADAPTS = 0.5;

/** Ways to eat that are no condition. A family that gladly cooks something else is half the way. */
export const diet: SoftMeasure = ({ student, home }) => {
  const fit = shareOf(student.diets, home.diets, 'host-families.welcome.diets');
  if (!fit || home.life.cooking !== 'adapts') return fit;
  return { ...fit, value: fit.value + (1 - fit.value) * ADAPTS };
};
