import type { Answers } from '../../applications/index.js';
import type { ExchangeStudent } from './exchange-student.entity.js';
import { ANIMALS } from './questions/home-words.js';
import type { AnimalAllergies, Severity, SpokenLanguage, StudentWishes } from './student-words.js';

type Facts = Partial<Omit<ExchangeStudent, 'applicationId'>>;

/** What each section says to rules and matching; all columns of a section at once, so that an answer that was taken back is gone. */
const BY_SECTION: Readonly<Record<string, (answers: Answers) => Facts>> = {
  personal: (a) => ({
    name: word(a['name']) ?? '',
    called: word(a['called']) ?? '',
    birthDate: word(a['birth_date']),
    gender: word(a['gender']) as ExchangeStudent['gender'],
  }),
  schooling: (a) => ({
    completedYears: typeof a['completed_years'] === 'number' ? a['completed_years'] : null,
    hasFinishedSchool: said(a['has_finished']),
    priorUsProgram: said(a['prior_us']),
    schoolWishes: many(a['school_wishes']),
  }),
  language: (a) => ({ nativeLanguages: words(a['native'], a['native_second']), languages: spoken(a) }),
  interests: (a) => ({ interests: many(a['interests']), pace: step(a['pace']), outdoors: step(a['outdoors']) }),
  health: (a) => ({
    asthma: said(a['asthma']),
    access: many(a['access']),
    careMinutes: typeof a['care_minutes'] === 'number' ? a['care_minutes'] : null,
  }),
  letters: () => ({}),
};

/** Sections whose answers come together in one column with those of another. */
const SHARED: Readonly<Record<string, (answers: Answers, now: ExchangeStudent) => Facts>> = {
  daily_life: (a, now) => ({
    smoker: word(a['smoker']) as ExchangeStudent['smoker'],
    noSmoke: a['no_smoke'] === true,
    wishes: {
      ...now.wishes,
      ...wishesOf(a, ['bedtime', 'curfew', 'screens', 'chores', 'company']),
      pets: many(a['pets']),
    },
  }),
  wishes: (a, now) => ({
    openToDouble: a['open_to_double'] === true,
    openToSingleAdult: a['open_to_single_adult'] === true,
    openToSameSexParents: a['open_to_same_sex_parents'] === true,
    wantsVideo: a['wants_video'] === true,
    wishes: {
      ...now.wishes,
      ...wishesOf(a, ['household', 'setting', 'climate']),
      themes: many(a['themes']),
      regions: listed(a['regions']),
    },
  }),
  food_animals: (a, now) => ({
    allergies: many(a['allergies']),
    animalAllergies: harms(a),
    afraidOf: many(a['afraid_of']),
    diets: many(a['diets']),
    mustHave: [
      ...now.mustHave.filter((code) => !now.diets.includes(code)),
      ...(a['diet_must'] ? many(a['diets']) : []),
    ],
  }),
  belief: (a, now) => ({
    attendsServices: word(a['attends_services']) as ExchangeStudent['attendsServices'],
    observances: many(a['observances']),
    mustHave: [
      ...now.mustHave.filter((code) => !now.observances.includes(code)),
      ...(a['observances_must'] ? many(a['observances']) : []),
    ],
  }),
};

/** The columns that a saved section sets; none for a section of which no rule reads anything. */
export function factsOfSection(section: string, answers: Answers, now: ExchangeStudent): Facts {
  return BY_SECTION[section]?.(answers) ?? SHARED[section]?.(answers, now) ?? {};
}

type Answer = Answers[string] | undefined;

const word = (answer: Answer): string | null => (typeof answer === 'string' ? answer : null);
const words = (...answers: Answer[]): string[] => [...new Set(answers.flatMap((one) => word(one) ?? []))];
const many = (answer: Answer): string[] => (Array.isArray(answer) ? [...(answer as readonly string[])] : []);
const said = (answer: Answer): boolean | null => (typeof answer === 'boolean' ? answer : null);

/** Names as people list them, in any script. */
const listed = (answer: Answer): string[] =>
  (word(answer) ?? '').split(/[,;\n،、，；]/).flatMap((name) => name.trim() || []);

/** Choices of a scale are called `s1` to `s5`. */
const step = (answer: Answer): number | null => (typeof answer === 'string' ? Number(answer.slice(1)) : null);

/** English with its level, and the other language when both are told. */
function spoken(answers: Answers): SpokenLanguage[] {
  const english = word(answers['english_level']);
  const [tag, level] = [word(answers['other_language']), word(answers['other_level'])];
  return [...(english ? [{ tag: 'en', level: english }] : []), ...(tag && level ? [{ tag, level }] : [])];
}

function harms(answers: Answers): AnimalAllergies {
  const told = ANIMALS.map((kind) => [kind, word(answers[`allergy_${kind}`])] as const);
  return Object.fromEntries(told.filter(([, harm]) => harm === 'mild' || harm === 'severe')) as Record<
    string,
    Severity
  >;
}

/** A wish that was taken back is written as undefined, which JSON leaves out. */
const wishesOf = (answers: Answers, names: readonly (keyof StudentWishes)[]): StudentWishes =>
  Object.fromEntries(names.map((name) => [name, word(answers[name]) ?? undefined]));
