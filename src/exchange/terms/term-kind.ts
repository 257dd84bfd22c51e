/** For what part of a school year students come. */
export const TERM_KINDS = [
  'academic_year',
  'fall_semester',
  'spring_semester',
  'calendar_year',
  'youth_ambassador',
] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** What the programme asks beyond the law; each is a policy of this term. */
export interface TermSwitches {
  /** Student and parents are asked whether they are open to a home of two mothers or two fathers. */
  same_sex_parents_asks?: boolean;
  single_men_host_boys_only?: boolean;
  /** Among plans that place as many, the one whose worst pair is best. */
  floor_on_worst?: boolean;
}

/** A line of the itemised fees: 22 CFR 62.10(b). */
export interface FeeLine {
  what: string;
  /** In US dollars. */
  amount: number;
}
