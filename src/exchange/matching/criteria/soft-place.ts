import { nearnessIn, shareOf, type SoftMeasure } from './soft-criterion.js';

const SETTINGS = ['city', 'town', 'country'] as const;

export const setting: SoftMeasure = ({ student: { wishes }, home: { life } }) =>
  wishes.setting === 'any' ? null : nearnessIn(SETTINGS, wishes.setting, life.setting);

const plain = (name: string): string => name.trim().toLowerCase();

export const region: SoftMeasure = ({ student: { wishes }, home }) => {
  if (!wishes.regions?.length || home.region === '') return null;
  return { value: wishes.regions.some((name) => plain(name) === plain(home.region)) ? 1 : 0 };
};

/** What the school offers; nobody is placed for what they achieve in a sport: 22 CFR 62.25(h)(2), so nothing of it is known here. */
export const school: SoftMeasure = ({ student, home }) => {
  const open = home.schools.filter(({ id, against }) =>
    student.schoolId === null ? against === null : id === student.schoolId,
  );
  const fits = open.map(({ offers }) => shareOf(student.schoolWishes, offers, 'exchange.offer'));
  return fits.reduce((best, fit) => (fit && fit.value > (best?.value ?? -1) ? fit : best), null);
};

const WAYS = { under_15: 1, '15_30': 0.75, '30_60': 0.4, over_60: 0.1 } as const;

export const way: SoftMeasure = ({ home: { life } }) => (life.way ? { value: WAYS[life.way] } : null);

const HOSTED = { none: 0.5, some: 0.8, many: 1 } as const;

export const hosted: SoftMeasure = ({ home: { life } }) => (life.hosted ? { value: HOSTED[life.hosted] } : null);

const ONE_TIE = 0.7;

/** Somebody there has been in the sister city, took part in an exchange or belongs to a delegation. */
export const ties: SoftMeasure = ({ home: { life } }) => {
  if (!life.ties?.length) return null;
  return {
    value: life.ties.length === 1 ? ONE_TIE : 1,
    shared: life.ties.map((tie) => `host-families.life.ties.${tie}`),
  };
};

/** How earlier stays there ended; the first one says little, so it begins at a half. */
export const stays: SoftMeasure = ({ home }) => {
  if (home.stays === null) return null;
  const { completed, moved } = home.stays;
  return { value: (completed + 1) / (completed + moved + 2) };
};
