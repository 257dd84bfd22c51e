import { refused, satisfied } from '../../platform/index.js';
import { citing, type EditionRule } from './edition-rule.js';
import type { EntryFacts } from './entry-facts.js';

/** Judges judge blind, so nothing in the work may say who made it. */
export const workIsUnsigned: EditionRule<EntryFacts> = {
  id: 'work_is_unsigned',
  cites: citing('judging'),
  severity: 'block',
  reads: ['rules', 'identity', 'title', 'statement', 'alternativeText', 'body', 'parts'],
  concerns: ({ judging }) => judging.unsigned,
  check({ identity, title, body, statement, alternativeText, parts }) {
    if (!identity) return satisfied;
    const where = signedField(identity, { title, body, statement, alternativeText, ...wordsOf(parts) });
    return where ? refused('yaas.rule.work_is_unsigned', { where }, { remedy: true }) : satisfied;
  },
};

/** Words that go with the work, each role as one text. */
function wordsOf({ views, texts }: EntryFacts['parts']): Record<string, string> {
  const byRole = Object.groupBy(texts, ({ role }) => role);
  const asOne = Object.entries(byRole).map(([role, some]) => [
    role,
    some.map(({ title, statement, body }) => [title, statement, body].join('\n')).join('\n'),
  ]);
  return { views: views.map(({ alternativeText }) => alternativeText).join('\n'), ...Object.fromEntries(asOne) };
}

type Identity = NonNullable<EntryFacts['identity']>;

function signedField(identity: Identity, texts: Record<string, string>): string | null {
  const traces = tracesOf(identity);
  const names = ownNames(identity);
  const signed = ([, text]: [string, string]) =>
    traces.some((trace) => plain(text).includes(trace)) || text.split('\n').some((line) => isSignature(line, names));
  return Object.entries(texts).find(signed)?.[0] ?? null;
}

/** Whole name in either order, e-mail and school: long enough not to be met by chance. */
function tracesOf({ name, email, school }: Identity): string[] {
  const parts = plain(name).trim().split(' ');
  const [first, last] = [parts[0]!, parts.at(-1)!];
  const names = parts.length > 1 ? [plain(name), ` ${first} ${last} `, ` ${last} ${first} `] : [];
  return [...names, plain(email), plain(school)].filter((trace) => trace.trim().length > 2);
}

/** A single name may be a word of the poem ("Rose"), but not a line of its own, nor after "by". */
const ownNames = ({ name, calledName }: Identity): Set<string> =>
  new Set([...plain(name).trim().split(' '), plain(name).trim(), plain(calledName).trim()].filter(Boolean));

function isSignature(line: string, names: ReadonlySet<string>): boolean {
  const words = plain(line).trim();
  const afterBy = / (?:by|por|de) (\S+(?: \S+)?)$/.exec(` ${words}`)?.[1];
  return names.has(words) || (afterBy !== undefined && names.has(afterBy));
}

/** Small letters without marks, words parted by one blank, a blank at both ends. */
function plain(text: string): string {
  const letters = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = letters.replace(/[^\p{L}\p{N}@]+/gu, ' ').trim();
  return words ? ` ${words} ` : '';
}
