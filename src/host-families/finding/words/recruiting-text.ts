import type { AppealKind } from './appeal-kind.js';
import { phraseOf, placesOf, tokensOf, type Token } from './phrase.js';
import { contactDataIn, studentDataIn } from './student-data.js';

/** A line of the lists. */
export interface ListedWords {
  kind: AppealKind;
  words: string;
  unless: readonly string[];
}

/** What was found in a text, by kind, as it stands there. */
export interface FoundInText {
  appeals: Readonly<Record<AppealKind, readonly string[]>>;
  studentData: readonly string[];
  contactData: readonly string[];
}

/** Reads a text as the law’s reader would: words that appeal, unless they overlap with words that make them honest. */
export function readRecruitingText(text: string, list: readonly ListedWords[]): FoundInText {
  const tokens = tokensOf(text);
  const appeals: Record<AppealKind, string[]> = {
    'last-minute': [],
    pity: [],
    guilt: [],
    denied: [],
    urgent: [],
    photograph: [],
    untrue: [],
  };
  for (const line of list)
    for (const [from, to] of appealsOf(line, tokens)) {
      const found = text.slice(tokens[from]!.from, tokens[to - 1]!.to).replaceAll(/\s+/g, ' ');
      if (!appeals[line.kind].includes(found)) appeals[line.kind].push(found);
    }
  return { appeals, studentData: studentDataIn(text), contactData: contactDataIn(text) };
}

function appealsOf({ words, unless }: ListedWords, tokens: readonly Token[]): [number, number][] {
  const places = placesOf(phraseOf(words), tokens);
  if (places.length === 0) return [];
  const honest = unless.flatMap((notation) => placesOf(phraseOf(notation), tokens));
  return places.filter(([from, to]) => !honest.some((place) => place[0] < to && place[1] > from));
}
