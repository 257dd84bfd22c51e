import { demoAccounts } from '../season/accounts.js';

/** How far a student of the demo exchange has come; each leads on from the one before. */
const STOPS = [
  'draft',
  'parents',
  'signed',
  'nominated',
  'accepted',
  'under_review',
  'selected',
  'host_review',
  'family_review',
  'living',
] as const;
type Stop = (typeof STOPS)[number];

/** This school year, the next one, or the trip in the summer between. */
export type DemoTerm = 'now' | 'next' | 'trip';

/** Somebody from Poltava, invented like everybody of the demo. */
export interface DemoStudent {
  name: string;
  email: string;
  /** How many years before this one they were born. */
  born: number;
  gender: 'female' | 'male';
  parent: string;
  term: DemoTerm;
  until: Stop;
  /** What they answer otherwise than the others, by question. */
  answers?: Readonly<Record<string, string | string[]>>;
  /** The family that is asked, by its name. */
  home?: string;
}

const student = (
  name: string,
  gender: DemoStudent['gender'],
  told: Pick<DemoStudent, 'until' | 'parent'> & Partial<DemoStudent>,
): DemoStudent => ({
  name,
  gender,
  email: `${name.split(' ')[0]!.toLowerCase()}@demo.example`,
  born: 15,
  term: 'next',
  ...told,
});

/** Most wait for the next school year; two live with families now, and two travel in the summer. */
export const students: readonly DemoStudent[] = [
  student(demoAccounts.exchangeStudent.name, 'female', {
    born: 16,
    term: 'now',
    until: 'living',
    parent: 'Oresta Sunfield',
    home: 'The Skylark family',
    answers: { interests: ['music', 'singing', 'hiking'] },
  }),
  student('Danylo Windmere', 'male', {
    born: 16,
    term: 'now',
    until: 'living',
    parent: 'Hanna Windmere',
    home: 'The Stonebridge family',
    answers: { interests: ['football', 'technology', 'games'] },
  }),
  student('Yaryna Goldleaf', 'female', {
    until: 'host_review',
    parent: 'Mariya Goldleaf',
    home: 'The Lanternfield family',
    answers: { interests: ['theatre', 'reading', 'cooking'], household: 'teen' },
  }),
  student(demoAccounts.askedStudent.name, 'female', {
    until: 'family_review',
    parent: 'Ulyana Moonbeam',
    home: 'The Applegarth family',
    answers: { interests: ['art', 'photography', 'animals'], pets: ['dogs'] },
  }),
  student('Marko Silverbirch', 'male', {
    until: 'selected',
    parent: 'Tetiana Silverbirch',
    answers: { interests: ['cycling', 'science', 'hiking'], outdoors: 's5', setting: 'town' },
  }),
  student('Olesia Brightmeadow', 'female', {
    until: 'selected',
    parent: 'Halyna Brightmeadow',
    answers: { interests: ['reading', 'writing', 'history'], allergy_cats: 'severe', pace: 's2' },
  }),
  student('Taras Greenhollow', 'male', {
    until: 'selected',
    parent: 'Sofiya Greenhollow',
    answers: { interests: ['basketball', 'running', 'music'], diets: ['vegetarian'], diet_must: 'yes' },
  }),
  student('Ostap Clearwater', 'male', { until: 'under_review', parent: 'Iryna Clearwater' }),
  student('Bohdana Larkspur', 'female', { until: 'nominated', parent: 'Vira Larkspur' }),
  student('Nestor Hazelwood', 'male', { until: 'signed', parent: 'Raisa Hazelwood' }),
  student('Lesia Snowdrop', 'female', { until: 'parents', parent: 'Daryna Snowdrop' }),
  student(demoAccounts.applicant.name, 'female', { until: 'draft', parent: 'Olha Featherstone' }),
  student('Petro Ashgrove', 'male', { term: 'trip', until: 'accepted', parent: 'Nadiya Ashgrove' }),
  student('Ivanna Rosefield', 'female', { term: 'trip', until: 'accepted', parent: 'Lidiya Rosefield' }),
];

/** How the mother is written to. */
export const parentsEmail = ({ parent }: DemoStudent): string =>
  `${parent.toLowerCase().replace(' ', '.')}@demo.example`;

/** Whether the student comes as far as the stop. */
export const reaches = ({ until }: DemoStudent, stop: Stop): boolean => STOPS.indexOf(until) >= STOPS.indexOf(stop);
