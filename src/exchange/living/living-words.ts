/** With whom somebody of the desk talked. */
export const PARTIES = ['student', 'host'] as const;
export type Party = (typeof PARTIES)[number];

export const MODES = ['in_person', 'video', 'phone', 'message'] as const;
export type Mode = (typeof MODES)[number];

/** What is asked each month, of whom, and what may be said. The first two are the law's: 22 CFR 62.25(d)(7), (d)(8). */
export const QUESTIONS = {
  student: ['reaches_parents', 'keeps_documents', 'is_safe', 'meals', 'home', 'school', 'wellbeing'],
  host: ['home', 'rules', 'school', 'no_changes'],
} as const satisfies Record<Party, readonly string[]>;
export type Question = (typeof QUESTIONS)[Party][number];

export const YES_OR_NO: ReadonlySet<Question> = new Set([
  'reaches_parents',
  'keeps_documents',
  'is_safe',
  'no_changes',
]);
export const ANSWERS = ['yes', 'no', 'good', 'mixed', 'bad'] as const;
export type Answer = (typeof ANSWERS)[number];
export type Answers = Partial<Record<Question, Answer>>;

/** What a talk brought up and somebody must see to: a question, or what has changed in the programme of the student. */
export const PROGRAMME_CHANGES = ['school', 'courses', 'dates', 'status'] as const;
export type ProgrammeChange = (typeof PROGRAMME_CHANGES)[number];
export type Issue = Question | `change-${ProgrammeChange}`;

/** What is done once, beside the talks. */
export const EVENTS = [
  'orientation',
  'school-confirmed',
  'host-told',
  'student-told',
  'coursework-sent',
  'finished-told',
  'direct-school',
  'direct-federation',
] as const;
export type LivingEventKind = (typeof EVENTS)[number];
