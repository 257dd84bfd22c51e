export const sentencesOf = (id: string): string => `law.rule.${id}`;

/** A day (ISO) as a sentence takes it: noon, so that it is the same day for readers everywhere. */
export const told = (day: string): Date => new Date(`${day}T12:00:00Z`);
