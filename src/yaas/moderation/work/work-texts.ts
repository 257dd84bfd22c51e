import type { WorkParts } from '../../works/work-parts.js';

export const TEXT_FIELDS = [
  'title',
  'statement',
  'alternativeText',
  'body',
  'lyrics',
  'transcript',
  'translation',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** All words of a submitted work, by where they stand. */
export type WorkTexts = Readonly<Record<TextField, string>>;

type Written = Pick<Record<TextField, string>, 'title' | 'statement' | 'alternativeText' | 'body'>;

export function textsOf({ title, statement, alternativeText, body }: Written, { texts, views }: WorkParts): WorkTexts {
  const words = (role: string) =>
    texts.filter((text) => text.role === role).map((text) => [text.title, text.statement, text.body].join('\n'));
  const described = [alternativeText, ...views.map((view) => view.alternativeText)];
  return {
    title,
    statement,
    body,
    alternativeText: [...new Set(described)].join('\n').trim(),
    lyrics: words('lyrics').join('\n'),
    transcript: words('transcript').join('\n'),
    translation: words('translation').join('\n'),
  };
}
