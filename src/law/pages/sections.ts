import type { LawRule } from '../law-rule.js';

/** A part of the law with its rules, in the order of the paragraphs. */
export interface LawSection {
  /** Such as `22 CFR 62.25(d)`, or the name of a policy. */
  cites: string;
  /** What an address says after its `#`, such as `62-25-d`. */
  anchor: string;
  rules: LawRule[];
}

/** The rules by the paragraph under which they stand. */
export function sectionsOf(rules: readonly LawRule[]): LawSection[] {
  const sections = Map.groupBy(rules, ({ cites }) => sectionOf(cites));
  return [...sections].map(([cites, of]) => ({ cites, anchor: anchorOf(cites), rules: of }));
}

/** A paragraph is of its letter's section; a policy is one whole. */
const sectionOf = (cites: string): string =>
  /^\d+ CFR [\d.]+(?:\([a-z]\))?/.exec(cites)?.[0] ?? cites.replace(/\s+[\d(].*$/, '');

const anchorOf = (cites: string): string =>
  cites
    .replace(/^22 CFR /, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
