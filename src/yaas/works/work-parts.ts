import type { FileRole } from './file-role.js';
import type { TextRole, Translator } from './text-role.js';

/** A file of a work, with what those hear who do not see it. */
export interface PartFile {
  fileId: string;
  alternativeText: string;
}

/** Words that go with a work. */
export interface PartText {
  role: TextRole;
  locale: string;
  title: string;
  statement: string;
  body: string;
  /** Of a translation only. */
  madeBy: Translator | null;
}

/** All that belongs to a work beside its title, statement and own text. */
export interface WorkParts {
  /** What is looked at or listened to, the main one first; empty for a written work. */
  views: PartFile[];
  files: Record<Exclude<FileRole, 'view'>, PartFile[]>;
  /** Lyrics, transcript and translations, by language. */
  texts: PartText[];
  /** A written work in columns from right to left. */
  setVertically: boolean;
}

export const noParts = (): WorkParts => ({
  views: [],
  files: { process: [], source_consent: [], text_original: [], captions: [] },
  texts: [],
  setVertically: false,
});

/** The words of a role; of translations the first. */
export const textOf = ({ texts }: WorkParts, role: TextRole): PartText | null =>
  texts.find((text) => text.role === role) ?? null;

export const translationsOf = ({ texts }: WorkParts): PartText[] => texts.filter(({ role }) => role === 'translation');

export const fileIdsOf = ({ views, files }: WorkParts): string[] =>
  [views, ...Object.values(files)].flat().map(({ fileId }) => fileId);
