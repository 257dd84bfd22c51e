import { globSync, readFileSync } from 'node:fs';

/** Imports and re-exports name a rule and ask nothing; a comment asks nothing either. */
const ASKS_NOTHING = /^(?:import|export (?:type )?[*{])[^;]*;$|\/\*[\s\S]*?\*\/|\/\/.*$/gm;
const IS_BOOK = /\blawRule[<(]/;
const wordsOf = (text: string): string[] => text.match(/\w+/g) ?? [];

/**
 * Rules of law, as the source names them, of which nothing beside the rule books makes use: no step of a lifecycle, page, list or clock reaches them,
 * alone or through a list of rules.
 */
export function rulesNobodyAsks(): string[] {
  const files = globSync('src/**/*.{ts,tsx}').map((file) => readFileSync(file, 'utf8').replaceAll(ASKS_NOTHING, ''));
  const asked = new Set(files.filter((text) => !IS_BOOK.test(text)).flatMap(wordsOf));
  let waiting = files.filter((text) => IS_BOOK.test(text)).flatMap(declarationsOf);
  for (let reached = waiting; reached.length > 0;) {
    reached = waiting.filter(({ name }) => asked.has(name));
    waiting = waiting.filter(({ name }) => !asked.has(name));
    for (const { text } of reached) for (const word of wordsOf(text)) asked.add(word);
  }
  return waiting.filter(({ text }) => IS_BOOK.test(text)).map(({ name }) => name);
}

function declarationsOf(text: string): { name: string; text: string }[] {
  return text.split(/^(?=(?:export )?(?:abstract )?(?:const|function|class) )/m).flatMap((part) => {
    const name = /^(?:export )?(?:abstract )?(?:const|function|class) (\w+)/.exec(part)?.[1];
    return name ? [{ name, text: part }] : [];
  });
}
