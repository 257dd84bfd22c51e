import type { Field } from '../../applications/index.js';

type Common = Pick<Field, 'code' | 'label' | 'hint' | 'optional' | 'personal'>;

/** A file that is sent beside the answers: papers, or a film of a minute. */
export interface AskedFile extends Common {
  kind: 'file' | 'film';
}

/** One question of a summit, as data. */
export type AskedField = Field | AskedFile;

export const QUESTION_KINDS = [
  'text',
  'long_text',
  'choice',
  'choices',
  'yes_no',
  'date',
  'number',
  'film',
  'file',
] as const satisfies readonly AskedField['kind'][];
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Parts of the form that staff fill with questions. */
export const QUESTION_SECTIONS = ['about', 'essays', 'more'] as const;
export type QuestionSection = (typeof QUESTION_SECTIONS)[number];

export const isFile = (field: AskedField): field is AskedFile => field.kind === 'file' || field.kind === 'film';
