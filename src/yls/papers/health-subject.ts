/**
 * What the log of readings knows a student's health by, as SQL over the registration's id. Not the registration itself: who may see its history
 * need not know that somebody read a note of the nurse's.
 */
export const healthSubject = (registrationId: string): string => `'health ' || ${registrationId}`;

export const healthSubjectOf = (registrationId: string): string => `health ${registrationId}`;
