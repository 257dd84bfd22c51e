/** A list of codes that the rule set itself holds. */
export type CodesOf = 'categories' | 'groups' | 'divisions' | 'criteria';

interface Simple {
  /** Where it stands in the rule set: `ages.from`; within a row relative to it. */
  name: string;
  kind:
    'code' | 'text' | 'number' | 'decimal' | 'money' | 'megabytes' | 'day' | 'minute' | 'list' | 'words' | 'long_words';
  /** May stay empty. */
  optional?: true;
}

/** One question of the form by which staff write a rule set. Labels follow from the name. */
export type Field =
  | Simple
  /** As many sentences as lines, in each language. */
  | { name: string; kind: 'word_lines' }
  | { name: string; kind: 'choice' | 'choices'; options: readonly string[] }
  | { name: string; kind: 'yes' }
  | { name: string; kind: 'codes' | 'one_code'; of: CodesOf }
  /** Nothing filled in is no such rule. */
  | { name: string; kind: 'group'; fields: readonly Field[] }
  | { name: string; kind: 'rows'; fields: readonly Field[] };

const simple =
  (kind: Simple['kind']) =>
  (name: string): Field => ({ name, kind });

export const code = simple('code');
export const text = simple('text');
export const number = simple('number');
export const decimal = simple('decimal');
export const money = simple('money');
export const megabytes = simple('megabytes');
export const day = simple('day');
export const minute = simple('minute');
export const list = simple('list');
export const words = simple('words');
export const longWords = simple('long_words');

export const optional = (field: Field): Field => ({ ...field, optional: true }) as Field;

export const yes = (name: string): Field => ({ name, kind: 'yes' });

export const choice = (name: string, ...options: string[]): Field => ({ name, kind: 'choice', options });

export const choices = (name: string, options: readonly string[]): Field => ({ name, kind: 'choices', options });

export const codes = (name: string, of: CodesOf): Field => ({ name, kind: 'codes', of });

export const oneCode = (name: string, of: CodesOf): Field => ({ name, kind: 'one_code', of });

export const group = (name: string, ...fields: Field[]): Field => ({ name, kind: 'group', fields });

export const rows = (name: string, ...fields: Field[]): Field => ({ name, kind: 'rows', fields });

/** Languages in which staff write a sentence; others are added by translators. */
export const FORM_LANGUAGES = ['en', 'es', 'fr', 'ja', 'zh', 'ar'] as const;
