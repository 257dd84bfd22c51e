import type { Stands } from './binder-rule.js';

/** What stands on the pages, in words already. */
export type BinderBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'row'; label: string; value: string; language?: string }
  | { kind: 'item'; text: string }
  | RuleBlock
  | FileBlock;

/** A rule with what it says today, and what proves it. */
export interface RuleBlock {
  kind: 'rule';
  cites: string;
  stands: Stands;
  standing: string;
  checks: string;
  /** About which home or person, and why not. */
  verdicts: readonly string[];
  evidence: readonly string[];
}

/** A document that is in the binder itself: as a picture on the page, or as a file attached to it. */
export interface FileBlock {
  kind: 'file';
  title: string;
  line: string;
  content:
    { as: 'picture'; bytes: Buffer } | { as: 'attachment'; bytes: Buffer; name: string; says: string; at: Date } | null;
  /** Said when there is no content. */
  missing: string;
}

export interface BinderChapter {
  title: string;
  blocks: readonly BinderBlock[];
}

export interface BinderCover {
  title: string;
  student: string;
  rows: readonly { label: string; value: string }[];
  note: string;
  contents: string;
}

/** The whole of it, as it is printed. */
export interface Binder {
  cover: BinderCover;
  chapters: readonly BinderChapter[];
  /** Below each sheet, before its number. */
  foot: string;
}

export const heading = (text: string): BinderBlock => ({ kind: 'heading', text });
export const text = (said: string): BinderBlock => ({ kind: 'text', text: said });
export const item = (said: string): BinderBlock => ({ kind: 'item', text: said });

/** Left out where there is nothing to say. */
export const row = (label: string, value: string | null | undefined, language?: string): BinderBlock[] =>
  value?.trim() ? [{ kind: 'row', label, value: value.trim(), ...(language ? { language } : {}) }] : [];

/** The blocks, or the sentence that there are none. */
export const orNone = (blocks: readonly BinderBlock[], none: string): readonly BinderBlock[] =>
  blocks.length > 0 ? blocks : [text(none)];
