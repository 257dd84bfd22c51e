import { demoAccounts, demoGuardian, givenNames, surnames } from './accounts.js';
import type { DemoEntry, Stage } from './demo-entries.js';
import { essay, inTwoViews, japanese, picture, poem, song, type DemoWork } from './works.js';

/** One entry of the demo season: who, from where, beside which sister city, what, and how far. */
export interface Casting {
  name: string;
  /** Only for those who have a demo account of their own. */
  email?: string;
  age: number;
  city: string;
  /** Which of the city's lines: 0 is its own, 1 its first partnership. */
  beside: number;
  work: DemoWork;
  stage: Stage;
  nameForm: DemoEntry['nameForm'];
  guardian?: { name: string; email: string };
}

const cities = [
  'San Francisco',
  'Portland',
  'Chicago',
  'Irondequoit',
  'Seattle',
  'Los Angeles',
  'New Orleans',
  'Louisville',
  'Tempe',
  'Phoenix',
  'San Diego',
  'Fort Worth',
  'Des Moines',
  'Denver',
  'Cincinnati',
  'Baltimore',
  'Honolulu',
] as const;
const nameForms = ['first_initial', 'full', 'first', 'city'] as const;

/** Last year's works: all confirmed, for the rounds. */
export const pastSeason: readonly Casting[] = [
  ...Array.from({ length: 11 }, (_, index) => casting(index, poem(index), 'submitted')),
  ...Array.from({ length: 12 }, (_, index) => casting(index + 11, picture('classic_art', index), 'submitted')),
  ...Array.from({ length: 6 }, (_, index) => casting(index + 23, picture('photography', index + 1), 'submitted')),
  ...Array.from({ length: 3 }, (_, index) => casting(index + 29, essay(index), 'submitted')),
];

const irondequoit = { city: 'Irondequoit', beside: 1 };
const juniper = { name: demoAccounts.student.name, email: demoAccounts.student.email, age: 15, ...irondequoit };

/** This year's works, in every state from draft to confirmed. */
export const openSeason: readonly Casting[] = [
  { ...casting(40, poem(7), 'draft'), ...juniper },
  { ...casting(41, picture('classic_art', 2), 'awaiting_guardian'), ...irondequoit, age: 14, guardian: demoGuardian },
  { ...casting(42, poem(9), 'awaiting_sponsor'), ...irondequoit },
  { ...casting(43, picture('digital_art', 5), 'awaiting_sponsor'), ...irondequoit },
  { ...casting(44, essay(1), 'returned'), ...irondequoit },
  { ...casting(45, picture('photography', 4), 'submitted'), ...irondequoit },
  { ...casting(52, poem(3), 'submitted'), ...irondequoit, age: 16 },
  { ...casting(53, poem(6), 'submitted'), ...irondequoit, age: 17 },
  { ...casting(55, poem(8), 'submitted'), ...irondequoit, age: 16 },
  casting(46, poem(2), 'declined'),
  casting(47, picture('classic_art', 0), 'withdrawn'),
  casting(48, poem(4), 'submitted'),
  casting(49, picture('digital_art', 1), 'submitted'),
  casting(50, essay(0), 'awaiting_guardian'),
  casting(51, poem(5), 'submitted'),
  { ...casting(56, song, 'submitted'), ...irondequoit },
  { ...casting(57, inTwoViews(3), 'submitted'), ...irondequoit },
  { ...casting(58, poem(japanese), 'submitted'), ...irondequoit },
];

function casting(index: number, work: DemoWork, stage: Stage): Casting {
  return {
    name: `${givenNames[index % givenNames.length]} ${surnames[(index * 5) % surnames.length]}`,
    age: 12 + (index % 7),
    city: cities[index % cities.length]!,
    beside: 1,
    work,
    stage,
    nameForm: nameForms[index % nameForms.length]!,
  };
}
