/** Noon of a day (ISO) in UTC: a sentence tells it as that day everywhere. */
export const toldDay = (day: string): Date => new Date(`${day}T12:00:00Z`);
