import type { StudentWishes } from './student.js';

/** Who plays in the story of two works, and what they bring. */
export const painter: StudentWishes = {
  email: 'painter@example.org',
  name: 'Mira Lanternfield',
  age: 13,
  city: 'Irondequoit',
  choice: /Irondequoit/,
  partner: /Poltava/,
  category: /Classic art/,
};
export const painterGuardian = { name: 'Adaeze Saltmarsh', email: 'adaeze@example.org' };
export const pictureTitle = 'Two skylines, one river';
export const pictureFile = 'IMG_MIRA_home.jpg';

export const poet: StudentWishes = {
  email: 'poet@example.org',
  name: 'Teo Skylark',
  age: 16,
  city: 'Portland',
  choice: /Portland, Oregon/,
  partner: /Bologna/,
  category: /Poetry/,
};
export const poetGuardian = { name: 'Ingrid Skylark', email: 'ingrid@example.org' };
export const poemTitle = 'The bridge keeps both names';
export const poem =
  'The bridge at home is iron, and it hums\nwhen trucks go over with the morning bread.\n\nThe bridge in yours is stone.';

export const judgeEmail = 'inkwell@example.org';
/** The rounds, each with the one work that it judges. */
export const rounds = [
  { name: 'Final: Classic art', title: pictureTitle },
  { name: 'Final: Poetry', title: poemTitle },
] as const;

/** Where the works come from. */
export const places = ['Irondequoit', 'Poltava', 'Bologna'];

/** What no judge may read. */
export const secrets = [
  painter.name,
  poet.name,
  'Lanternfield',
  'Skylark',
  painter.email,
  poet.email,
  painterGuardian.name,
  'IMG_MIRA',
];
