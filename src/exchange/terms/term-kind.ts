/** For what part of a school year students come. */
export const TERM_KINDS = [
  'academic_year',
  'fall_semester',
  'spring_semester',
  'calendar_year',
  'youth_ambassador',
] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/**
 * What the programme asks beyond the law; each is a policy of the term: student and parents are asked whether they are open to a home of two
 * mothers or two fathers; single men host boys alone; of plans that place as many, the one whose worst pair is best; a woman travels with girls and a man with
 * boys; very small children at home need the student's word; the approval of a home lasts to the student's last day as it stands.
 */
export const TERM_SWITCHES = [
  'same_sex_parents_asks',
  'single_men_host_boys_only',
  'floor_on_worst',
  'woman_and_man_accompany',
  'infants_on_request',
  'approval_to_end',
] as const;
export type TermSwitches = Partial<Record<(typeof TERM_SWITCHES)[number], boolean>>;

/** A line of the itemised fees: 22 CFR 62.10(b). */
export interface FeeLine {
  what: string;
  /** In US dollars. */
  amount: number;
}
