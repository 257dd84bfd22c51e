import { findPhoneNumbersInText } from 'libphonenumber-js';

/** What gives a student away, or leads to somebody past the portal; lists of words cannot say it. */
const STUDENT: readonly RegExp[] = [
  // "a 16-year-old", "this shy 17 year old", but not "an adult of 18", "15 to 18 years old" or "16-year-olds".
  /\b(?:an?|this|our|my|the)\s+(?:\p{L}+\s+){0,2}1[3-9][\s-]years?[\s-]old\b(?!\s+(?:or|and)\s+(?:older|over|up))/giu,
  /\b(?:una?|est[ae]|nuestr[oa])\s+(?!adult|persona|miembro)(?:\p{L}+\s+){0,2}de\s+1[3-9]\s+años\b(?!\s+o\s+más)/giu,
  /\b(?:she|he)\s+is\s+1[3-9]\b/giu,
  /\b(?:ella|él)\s+tiene\s+1[3-9]\s+años/giu,
  // "Sofia, 16, from" and "Kenji (17)".
  /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+(?:,\s*1[3-9]\s*(?:,|years\b|años\b|from\b)|\s+\(1[3-9]\))/gu,
  /\b[Mm]eet\s+\p{Lu}\p{Ll}+\s*(?:!|\bwho\b|\bfrom\b|,\s*(?:an?\b|who\b|from\b|our\b|1[3-9]))/gu,
  /(?<!\p{L})[Cc]onoz?c[ae]n?\s+a\s+\p{Lu}\p{Ll}+\s*(?:!|\bque\b|\bde\b|,\s*(?:una?\b|de\b|1[3-9]))/gu,
  /\b(?:[Hh]er|[Hh]is)\s+name\s+is\s+\p{Lu}/gu,
  /\b(?:student|girl|boy|teenager)\s+(?:named|called)\s+\p{Lu}/gu,
  /(?<!\p{L})(?:[Ss]e\s+llama|(?:estudiante|chica|chico|joven)\s+llamad[oa])\s+\p{Lu}/gu,
  /\b(?:she|he|student|girl|boy|who)\s+(?:was\s+)?born\s+(?:on|in)?\s*(?:\p{Lu}\p{Ll}+\s+)?\d/giu,
];

const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

const foundBy = (patterns: readonly RegExp[], text: string): string[] =>
  patterns.flatMap((pattern) => Array.from(text.matchAll(pattern), ([found]) => found.trim()));

/** Words of the text that tell who a student is. */
export const studentDataIn = (text: string): string[] => foundBy(STUDENT, text);

/** Mail addresses and telephone numbers in the text; a number without its country is one of the U.S. */
export const contactDataIn = (text: string): string[] => [
  ...foundBy([ADDRESS], text),
  ...findPhoneNumbersInText(text, 'US').map(({ startsAt, endsAt }) => text.slice(startsAt, endsAt)),
];
