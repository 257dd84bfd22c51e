import type { WelcomeTold } from '../../host-families/index.js';

/** Whom a family can host, and what its days are like, but for what is said of it. */
export const welcome = ({ life, ...told }: Partial<WelcomeTold>): WelcomeTold => ({
  takesSecond: false,
  smoker: 'no',
  animals: [],
  diets: ['vegetarian'],
  allergies: ['nuts', 'milk'],
  observances: ['services'],
  access: [],
  wishes: '',
  ...told,
  life: {
    pace: 'balanced',
    outdoors: 'both',
    setting: 'town',
    company: 'some',
    curfew: 'middle',
    chores: 'some',
    ...life,
  },
});
