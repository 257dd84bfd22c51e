import type { ConsentMatter } from '../../consent/index.js';
import type { RuleSet } from '../editions/rule-set.schema.js';
import type { Entrant } from '../entries/entrant.entity.js';
import type { EntryRevision } from '../entries/entry-revision.entity.js';
import { scopesOf } from './consent-scopes.js';
import { noParts, textOf, type WorkParts } from '../works/work-parts.js';

/** A new version is asked for anew; what was given to an older text stays evidence of that text. */
const TEXT_VERSION = '2026-2';

/** The work as it was submitted. */
export type WorkAsked = Pick<EntryRevision, 'title' | 'fileId' | 'body' | 'language' | 'number'>;

interface Around {
  year: number;
  rules: Pick<RuleSet, 'consents' | 'exhibit' | 'window'>;
  /** The represented community as it is shown. */
  city: string;
  parts?: WorkParts;
}

/** What a guardian is told of an entry: what was submitted, not what may be changed in it meanwhile. */
export function matterOf(
  work: WorkAsked,
  entrant: Pick<Entrant, 'name' | 'calledName'>,
  { year, rules, city, parts = noParts() }: Around,
): ConsentMatter {
  const params = { name: entrant.calledName ?? entrant.name, title: work.title, city, year: String(year) };
  return {
    title: work.title,
    entrantName: entrant.name,
    about: ['what', ...(work.number > 1 ? ['again'] : []), 'blind', 'rights'].map((part) => ({
      key: `yaas.consent.about.${part}`,
      params,
    })),
    textBase: 'yaas.consent',
    textVersion: TEXT_VERSION,
    textParams: params,
    scopes: scopesOf(rules),
    fileIds: work.fileId ? [work.fileId, ...parts.views.slice(1).map(({ fileId }) => fileId)] : [],
    text: work.body || (textOf(parts, 'lyrics')?.body ?? null),
    lang: work.language,
    timeZone: rules.window.timeZone,
  };
}
