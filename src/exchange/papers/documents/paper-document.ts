/** A paper as words, set already in its language: what stands on it is what was read that day. */
export interface PaperDocument {
  layout: 'sheet' | 'card';
  /** BCP 47 */
  language: string;
  title: string;
  /** In small above the title, such as the sponsor. */
  issuer: string;
  blocks: readonly PaperBlock[];
}

export type PaperBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'item'; text: string }
  | { kind: 'row'; label: string; value: string };

/** Sentences of the catalogue in the paper's language. */
export type Say = (key: string, params?: Record<string, string | number | Date>) => string;

export const heading = (text: string): PaperBlock => ({ kind: 'heading', text });
export const text = (said: string): PaperBlock => ({ kind: 'text', text: said });
export const item = (said: string): PaperBlock => ({ kind: 'item', text: said });
export const row = (label: string, value: string): PaperBlock[] =>
  value.trim() === '' ? [] : [{ kind: 'row', label, value }];
