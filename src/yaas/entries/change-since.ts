import type { EntityManager } from 'typeorm';
import { noParts, type WorkParts } from '../works/work-parts.js';
import type { WorkQueries } from '../works/work.queries.js';
import { EntryRevision } from './entry-revision.entity.js';
import type { Entry } from './entry.entity.js';

/** What is different from what was submitted before: the work itself, only words about it, or nothing. */
export type Change = 'work' | 'words' | 'nothing';

/** Compares an entry as it is now with the revision that stands; a first submission changes nothing. */
export async function changeSince(manager: EntityManager, works: WorkQueries, entry: Entry): Promise<Change> {
  const before = entry.revisionId ? await manager.findOneBy(EntryRevision, { id: entry.revisionId }) : null;
  if (!before) return 'nothing';
  const partsOf = (found: Map<string, WorkParts>) => found.get(entry.id) ?? noParts();
  const [then, now] = [
    partsOf(await works.partsOf(manager, [entry.id])),
    partsOf(await works.draftPartsOf(manager, [entry.id])),
  ];
  if (workOf(before, then) !== workOf(entry, now)) return 'work';
  return wordsOf(before, then) === wordsOf(entry, now) ? 'nothing' : 'words';
}

/** What is judged and shown: the text, and the files in any order. */
const workOf = ({ body }: Pick<Entry, 'body'>, { views }: WorkParts): string =>
  JSON.stringify([body.trim(), views.map(({ fileId }) => fileId).toSorted()]);

const wordsOf = (
  { title, statement, alternativeText }: Pick<Entry, 'title' | 'statement' | 'alternativeText'>,
  parts: WorkParts,
) => JSON.stringify([title, statement, alternativeText, parts.views.map((view) => view.alternativeText), parts.texts]);
