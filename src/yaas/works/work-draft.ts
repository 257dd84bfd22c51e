import { In, type EntityManager } from 'typeorm';
import { newId } from '../../platform/index.js';
import { EntryFile } from './entry-file.entity.js';
import { EntryText } from './entry-text.entity.js';
import { TEXT_ROLES } from './text-role.js';
import type { PartText, WorkParts } from './work-parts.js';

/** What a step of the form says of a work's parts; what is left out stays. */
export interface DraftParts {
  /** Alternative texts of further views, by file. */
  views?: Readonly<Record<string, string>>;
  /** All words that go with the work; those without any text are let go. */
  texts?: readonly PartText[];
}

/** Writes what was typed about the parts. Call it with the entry locked. */
export async function saveParts(
  manager: EntityManager,
  entryId: string,
  { views = {}, texts }: DraftParts,
): Promise<void> {
  for (const [fileId, alternativeText] of Object.entries(views))
    await manager.update(EntryFile, { entryId, fileId, role: 'view' }, { alternativeText });
  if (!texts) return;
  await manager.delete(EntryText, { entryId, role: In([...TEXT_ROLES]) });
  const said = texts.filter(saysSomething);
  if (said.length > 0)
    await manager.insert(
      EntryText,
      said.map((text) => ({ id: newId(), entryId, ...text })),
    );
}

/** Whether all of it stands there already, as when a script and a button send the same. */
export function holdsParts(stored: WorkParts, { views = {}, texts }: DraftParts): boolean {
  const known = new Map(stored.views.map(({ fileId, alternativeText }) => [fileId, alternativeText]));
  if (!Object.entries(views).every(([fileId, text]) => known.get(fileId) === text)) return false;
  return !texts || sameTexts(stored.texts, texts.filter(saysSomething));
}

const saysSomething = ({ title, statement, body }: PartText): boolean => `${title}${statement}${body}`.trim() !== '';

const sameTexts = (some: readonly PartText[], others: readonly PartText[]): boolean =>
  some.map(asLine).toSorted().join('\n') === others.map(asLine).toSorted().join('\n');

const asLine = ({ role, locale, title, statement, body, madeBy }: PartText): string =>
  JSON.stringify([role, locale, title, statement, body, madeBy]);
