import { Injectable } from '@nestjs/common';
import { Conflict, newId, NotFound, type Unit } from '../../platform/index.js';
import { StorageService } from '../../storage/index.js';
import { EditionsQueries } from '../editions/editions.queries.js';
import { categoryOf } from '../editions/rule-set.schema.js';
import { editableEntry } from '../entries/editable-entry.js';
import { Entry } from '../entries/entry.entity.js';
import { EntryFile } from './entry-file.entity.js';
import type { FileRole } from './file-role.js';
import { wasSubmitted } from './keep-parts.js';
import type { PartFile } from './work-parts.js';
import { WorkQueries } from './work.queries.js';

/** Where a view is put. */
export type Move = 'earlier' | 'later' | 'first';

/** Sketches and permissions: as many as somebody may look through. */
const MOST_COMPANIONS = 8;

/** The files of a work that is being entered. The actor of the unit is its holder; each change raises the draft's version. */
@Injectable()
export class WorkFilesService {
  constructor(
    private readonly editions: EditionsQueries,
    private readonly storage: StorageService,
    private readonly works: WorkQueries,
  ) {}

  /** Shows an uploaded file: as a further view where the category takes several, in the place of the one before otherwise. Safe to repeat. @throws NotFound, Conflict */
  async show(unit: Unit, id: string, fileId: string): Promise<void> {
    const entry = await editableEntry(unit, id);
    const views = await this.viewsOf(unit, id);
    if (views.some((view) => view.fileId === fileId)) return;
    const most = await this.mostViews(unit, entry);
    if (most > 1 && views.length >= most) throw new Conflict([], { key: 'yaas.work.views.full', params: { most } });
    const kept = most > 1 ? views : [];
    await this.arrange(unit, entry, [
      ...kept,
      { fileId, alternativeText: kept.length === 0 ? entry.alternativeText : '' },
    ]);
    await unit.record('yaas.entry.file', { type: 'entry', id }, { fileId });
    for (const view of most > 1 ? [] : views) await this.drop(unit, view.fileId);
  }

  /** Puts a view earlier or later, or makes it the main one. @throws NotFound, Conflict */
  async move(unit: Unit, id: string, { fileId, to }: { fileId: string; to: Move }): Promise<void> {
    const entry = await editableEntry(unit, id);
    const views = await this.viewsOf(unit, id);
    const from = views.findIndex((view) => view.fileId === fileId);
    if (from === -1) throw new NotFound();
    const [moved] = views.splice(from, 1);
    const place = { earlier: from - 1, later: from + 1, first: 0 }[to];
    views.splice(Math.max(0, place), 0, moved!);
    await this.arrange(unit, entry, views);
  }

  /** Keeps a file beside the work: a sketch, a permission, the document that a text was read from. Safe to repeat. @throws NotFound, Conflict */
  async add(
    unit: Unit,
    id: string,
    { role, fileId }: { role: Exclude<FileRole, 'view'>; fileId: string },
  ): Promise<void> {
    const entry = await editableEntry(unit, id);
    if (await unit.manager.existsBy(EntryFile, { entryId: id, role, fileId })) return;
    const last = await unit.manager.findOne(EntryFile, { where: { entryId: id, role }, order: { position: 'DESC' } });
    const position = (last?.position ?? 0) + 1;
    if ((await unit.manager.countBy(EntryFile, { entryId: id, role })) >= MOST_COMPANIONS)
      throw new Conflict([], { key: 'yaas.work.companions.full', params: { most: MOST_COMPANIONS } });
    await unit.manager.insert(EntryFile, { id: newId(), entryId: id, role, position, fileId });
    await this.touch(unit, entry);
    await unit.record('yaas.entry.file', { type: 'entry', id }, { fileId, role });
  }

  /** Takes any file out of the work; it is deleted unless it was submitted once. @returns what it was. @throws NotFound, Conflict */
  async remove(unit: Unit, id: string, fileId: string): Promise<FileRole> {
    const entry = await editableEntry(unit, id);
    const views = await this.viewsOf(unit, id);
    const left = views.filter((view) => view.fileId !== fileId);
    const isView = left.length < views.length;
    const role = isView ? 'view' : await this.letGo(unit, entry, fileId);
    if (isView) await this.arrange(unit, entry, left);
    await this.drop(unit, fileId);
    await unit.record('yaas.entry.file_removed', { type: 'entry', id }, { fileId });
    return role;
  }

  private async letGo(unit: Unit, entry: Entry, fileId: string): Promise<FileRole> {
    const kept = await unit.manager.findOneBy(EntryFile, { entryId: entry.id, fileId });
    if (!kept) throw new NotFound();
    await unit.manager.delete(EntryFile, kept.id);
    await this.touch(unit, entry);
    return kept.role;
  }

  /** The first view stands with the entry, the others follow in rows of their own. */
  private async arrange(unit: Unit, entry: Entry, [main, ...others]: readonly PartFile[]): Promise<void> {
    await unit.manager.delete(EntryFile, { entryId: entry.id, role: 'view' });
    const rows = others.map((view, index) => ({
      id: newId(),
      entryId: entry.id,
      role: 'view' as const,
      position: index + 1,
      ...view,
    }));
    if (rows.length > 0) await unit.manager.insert(EntryFile, rows);
    const words = main ? { alternativeText: main.alternativeText } : {};
    await this.touch(unit, entry, { fileId: main?.fileId ?? null, ...words });
  }

  private async touch(
    unit: Unit,
    { id, version }: Entry,
    set: { fileId?: string | null; alternativeText?: string } = {},
  ) {
    await unit.manager.update(Entry, id, { ...set, version: version + 1, updatedAt: unit.now });
  }

  private async viewsOf(unit: Unit, id: string): Promise<PartFile[]> {
    return (await this.works.draftPartsOf(unit.manager, [id])).get(id)!.views;
  }

  private async mostViews(unit: Unit, { ruleSetVersionId, category }: Entry): Promise<number> {
    const { rules } = await this.editions.underVersion(ruleSetVersionId, unit.manager);
    const work = categoryOf(rules, category)?.work;
    return work?.kind === 'image' ? work.views.max : 1;
  }

  private async drop(unit: Unit, fileId: string): Promise<void> {
    if (!(await wasSubmitted(unit.manager, fileId))) await this.storage.remove(unit, fileId);
  }
}
