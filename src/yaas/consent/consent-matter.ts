import type { ConsentMatter, ConsentScope } from '../../consent/index.js';
import type { Entrant } from '../entries/entrant.entity.js';
import type { Entry } from '../entries/entry.entity.js';
import { NAME_FORMS } from '../exhibit/name-form.js';

/** What is asked, each by itself. */
const SCOPES: readonly ConsentScope[] = [
  { code: 'enter', needed: true },
  { code: 'judge', needed: true },
  { code: 'exhibit_web', needed: false },
  {
    code: 'name_form',
    needed: false,
    choices: NAME_FORMS.map((code) => ({ code, label: { key: `yaas.consent.name_form.${code}` } })),
  },
  { code: 'print_promotion', needed: false },
];

/** A new version is asked for anew; what was given to an older text stays evidence of that text. */
const TEXT_VERSION = '2026-1';

/** What a guardian is told of an entry; `city` is the represented community as it is shown. */
export function matterOf(
  entry: Pick<Entry, 'title' | 'fileId' | 'body' | 'language'>,
  entrant: Pick<Entrant, 'name' | 'calledName'>,
  { year, city }: { year: number; city: string },
): ConsentMatter {
  const params = { name: entrant.calledName ?? entrant.name, title: entry.title, city, year: String(year) };
  return {
    title: entry.title,
    entrantName: entrant.name,
    about: ['what', 'blind', 'rights'].map((part) => ({ key: `yaas.consent.about.${part}`, params })),
    textBase: 'yaas.consent',
    textVersion: TEXT_VERSION,
    textParams: params,
    scopes: SCOPES,
    fileIds: entry.fileId ? [entry.fileId] : [],
    text: entry.body || null,
    lang: entry.language,
  };
}
