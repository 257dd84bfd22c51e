import type { Field, Section } from '../../applications/index.js';
import { exchangeApplication } from '../../exchange/index.js';
import type { DemoStudent } from './exchange-students.js';

type Typed = Record<string, string | string[]>;

/** What students of the demo season say; a no where it is not said here, and the first of several choices. */
const said: Typed = {
  town: 'Poltava',
  phone: '+380 532 555 0142',
  citizenship: 'Ukraine',
  lives_with: 'both',
  siblings: 'A brother of eleven who plays the drums.',
  parents_work: 'A teacher and an engineer of the railway',
  home_life: 'We live on the fourth floor above a bakery. On Sundays everybody cooks, and grandmother decides what.',
  school_name: 'Lyceum No. 31',
  school_town: 'Poltava',
  completed_years: '10',
  grades: 'good',
  subjects_best: 'English, biology, music',
  subjects_hard: 'Physics',
  school_wishes: ['music', 'art'],
  native: 'uk',
  english_years: '8',
  english_level: 'good',
  english_evidence: 'interview',
  interests: ['music', 'reading', 'hiking'],
  pace: 's3',
  outdoors: 's3',
  weekday: 'School until three, then choir or homework; tea with my brother, and a walk by the river before dark.',
  bedtime: 'middle',
  curfew: 'middle',
  chores: 'some',
  screens: 'some',
  company: 'some',
  smoker: 'no',
  no_smoke: 'yes',
  household: 'any',
  setting: 'any',
  climate: 'any',
  open_to_double: 'yes',
  open_to_single_adult: 'yes',
  open_to_same_sex_parents: 'yes',
  themes: ['meals', 'talks', 'nature'],
  letter:
    'Dear family, I like mornings, maps and making soup. At home I am the one who asks why. I would like to learn how you celebrate, ' +
    'what you argue about, and which song you sing in the car. I promise to wash up.',
  letter_of_parents:
    'Our child is curious and kind, and asks before taking the last piece. We trust you with the person we love most.',
  spending_money: 'to_200',
  known_since: 'For three years',
  as_pupil: 'Asks the question that the others were afraid to ask.',
  as_person: 'Patient with younger pupils, and honest when something went wrong.',
  english_in_class: 'enough',
  recommends: 'gladly',
  understands_english: 'yes',
  speaks_english: 'yes',
  maturity: 'ready',
  motivation: 'Wants to bring something home, not only to take.',
  difficulties: 'Talks of being homesick before it happens, and has a plan.',
  parents_agree: 'yes',
  interviewer_recommends: 'gladly',
  impression: 'Ready to go.',
};

/** A section of the student's own, as it is typed. */
export function answersOf({ name, gender, answers = {} }: DemoStudent, section: Section, birthDate: string): Typed {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const birth = { birth_dateYear: year, birth_dateMonth: month, birth_dateDay: day };
  const own = { name, called: name.split(' ')[0]!, gender, ...answers };
  return { ...typed(section.fields, { ...said, ...own }), ...(section.code === 'personal' ? birth : {}) };
}

/** What a teacher writes. */
export const teachersWord = (): Typed => typed(exchangeApplication.references!.asked.fields, said);

/** What the interviewer notes. */
export const interviewNotes = (): Typed => typed(exchangeApplication.interview!.checklist, said);

/** Nothing is asked on a condition, but where it is answered here. */
const typed = (fields: readonly Field[], words: Typed): Typed =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const answer = words[field.code] ?? usual(field);
      return answer === undefined ? [] : [[field.code, answer]];
    }),
  );

function usual(field: Field): string | undefined {
  if (field.when || field.optional) return undefined;
  if (field.kind === 'yes_no') return 'no';
  return field.kind === 'choice' ? field.choices[0]!.code : undefined;
}
