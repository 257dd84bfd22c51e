import { demoAccounts } from './accounts.js';

/** Somebody who judges in the demo season, and what they say of themselves. */
export interface Juror {
  email: string;
  name: string;
  languages: readonly string[];
  /** Grades from 1 to 3 by category. */
  skills: Readonly<Record<string, number>>;
  schools: readonly string[];
  /** People close to them. */
  relations: readonly string[];
  /** A community of the network that they have a tie to. */
  city: string | null;
}

const addressOf = (name: string) => `${name.toLowerCase().replace(' ', '.')}@demo.example`;

const called = (name: string, said: Omit<Juror, 'email' | 'name'>): Juror => ({
  email: addressOf(name),
  name,
  ...said,
});

/** The first is the judge's own demo account; the others sit on the local jury, too. */
export const jurors: readonly Juror[] = [
  {
    email: demoAccounts.judge.email,
    name: demoAccounts.judge.name,
    languages: ['en', 'es'],
    skills: { poetry: 3, literature: 3, photography: 1 },
    schools: ['Harborview High School'],
    relations: [],
    city: 'Portland',
  },
  called('Odalys Quillfeather', {
    languages: ['en', 'es', 'fr'],
    skills: { poetry: 3, literature: 2 },
    schools: [],
    relations: [],
    city: 'Baltimore',
  }),
  called('Henrik Paintbox', {
    languages: ['en', 'de'],
    skills: { classic_art: 3, photography: 3 },
    schools: ['Institute of Drawing'],
    relations: [],
    city: 'Tempe',
  }),
  called('Wren Alabaster', {
    languages: ['en', 'ja'],
    skills: { photography: 3, digital_art: 2 },
    schools: [],
    relations: ['Sofía Summerhay'],
    city: null,
  }),
  called('Solveig Margin', {
    languages: ['en', 'es'],
    skills: { photography: 2, classic_art: 2 },
    schools: [],
    relations: [],
    city: 'Edinburgh',
  }),
];
