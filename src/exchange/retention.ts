/** 22 CFR 62.25(f)(4), as a `@Personal` says it. */
export const keptForStudents = 'Three years after the programme in which the student took part';

/** The same, from the last day of the term on. */
export const KEPT_FOR_STUDENTS_MONTHS = 36;
