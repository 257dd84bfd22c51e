import type { Entrant } from '../entries/entrant.entity.js';

/** How the artist may be named beside the work; `city` says only where they come from, `none` nothing at all. */
const NAME_FORMS = ['full', 'first_initial', 'first', 'city', 'none'] as const;
export type NameForm = (typeof NAME_FORMS)[number];

export const isNameForm = (answer: string | undefined): answer is NameForm =>
  NAME_FORMS.some((form) => form === answer);

/** The name in the form consented to; null where no name is shown. The first name is how the person wishes to be called. */
export function nameIn(form: NameForm, { name, calledName }: Pick<Entrant, 'name' | 'calledName'>): string | null {
  const parts = name.trim().split(/\s+/);
  const first = calledName?.trim() || parts[0]!;
  if (form === 'full') return name.trim();
  if (form === 'first') return first;
  if (form !== 'first_initial') return null;
  return parts.length > 1 ? `${first} ${initialOf(parts.at(-1)!)}.` : first;
}

/** The first letter with its marks, however many code points it takes. */
function initialOf(name: string): string {
  const [letter] = new Intl.Segmenter().segment(name);
  return letter!.segment.toUpperCase();
}
