import { readFile, stat } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import {
  Conflict,
  LongWorkProgress,
  newId,
  NotFound,
  Work,
  type Actor,
  type Text,
  type Unit,
} from '../../platform/index.js';
import { EditionsQueries } from '../editions/editions.queries.js';
import { BatchFiles } from './batch-files.service.js';
import { ColumnLabels } from './column-labels.js';
import { EnteringBatch } from './entering-batch.entity.js';
import { EnteringLine, type LineVerdict } from './entering-line.entity.js';
import { EnteringRightsQueries, type EnteringRight } from './entering-rights.queries.js';
import { checkSheet, enterSheet } from './entering-work.service.js';
import { readSheet, type SheetLine } from './read-sheet.js';
import { SHEET_BYTES } from './sheet-limits.js';
import type { LooseFile } from './unpack.js';

/** What came with one press of the button. */
export interface Sent {
  sheet: LooseFile | null;
  files: readonly LooseFile[];
}

/** A sheet that could be taken has its progress page; one that could not, the reason. */
export type Taken = { ok: true; progressId: string } | { ok: false; because: Text };

/** What becomes of a line that was entered: a corrected sheet changes nothing of it. */
const ENTERED: readonly LineVerdict[] = ['submitted'];

/** Sheets of students: taken, looked at, corrected, entered. */
@Injectable()
export class BatchesService {
  constructor(
    private readonly work: Work,
    private readonly editions: EditionsQueries,
    private readonly rights: EnteringRightsQueries,
    private readonly labels: ColumnLabels,
    private readonly files: BatchFiles,
    private readonly progress: LongWorkProgress,
  ) {}

  /** @throws NotFound for a member for whom the actor enters nobody; Conflict between seasons */
  async begin(actor: Actor, memberId: string, { sheet, files }: Sent): Promise<Taken> {
    const right = await this.rights.at(actor, memberId);
    const lines = await this.read(sheet);
    if ('because' in lines) return { ok: false, because: lines.because };
    const batchId = await this.work.run(actor, (unit) => this.make(unit, right, { lines, name: sheet!.name }));
    await this.files.take(actor, batchId, files);
    return { ok: true, progressId: await this.work.run(actor, (unit) => this.lookAt(unit, batchId)) };
  }

  /** A corrected sheet takes the place of the lines that were not entered; further files stand beside those that are there. @throws NotFound */
  async correct(actor: Actor, id: string, { sheet, files }: Sent): Promise<Taken> {
    await this.own(actor, id);
    const lines = sheet ? await this.read(sheet) : null;
    if (lines && 'because' in lines) return { ok: false, because: lines.because };
    if (!lines && files.length === 0) return { ok: false, because: { key: 'yaas.sheet.nothing_sent' } };
    if (lines) await this.work.run(actor, (unit) => this.replace(unit, id, { lines, name: sheet!.name }));
    await this.files.take(actor, id, files);
    return { ok: true, progressId: await this.work.run(actor, (unit) => this.lookAt(unit, id)) };
  }

  /** Enters what can be entered. @returns the id of its progress. @throws NotFound; Conflict before the lines were looked at */
  async enter(actor: Actor, id: string, choice: Pick<EnteringBatch, 'keepsDrafts' | 'takesDoubles'>): Promise<string> {
    const { checkedAt, memberId } = await this.own(actor, id);
    if (!checkedAt) throw new Conflict([], { key: 'yaas.sheet.not_checked' });
    await this.rights.at(actor, memberId);
    return this.work.run(actor, async (unit) => {
      await unit.manager.update(EnteringBatch, id, choice);
      const title = { key: 'yaas.others.entering' };
      const progressId = await this.progress.begin(unit, title, `/yaas/others/batches/${id}`);
      await unit.queue(enterSheet, { batchId: id, progressId });
      return progressId;
    });
  }

  /** Only who sent a sheet finds it. @throws NotFound */
  async own(actor: Actor, id: string): Promise<EnteringBatch> {
    const where = { id, accountId: actor.accountId ?? '' };
    const batch = where.accountId ? await this.work.read().findOneBy(EnteringBatch, where) : null;
    if (!batch) throw new NotFound();
    return batch;
  }

  private async read(sheet: LooseFile | null): Promise<SheetLine[] | { because: Text }> {
    const bytes = sheet ? (await stat(sheet.path)).size : 0;
    if (!sheet || bytes === 0) return { because: { key: 'yaas.sheet.missing' } };
    if (bytes > SHEET_BYTES) return { because: { key: 'yaas.sheet.unreadable' } };
    const reading = await readSheet(await readFile(sheet.path), this.labels);
    return reading.ok ? reading.lines : { because: reading.because };
  }

  private async make(
    unit: Unit,
    { memberId, as, invitationId }: EnteringRight,
    { lines, name }: { lines: readonly SheetLine[]; name: string },
  ): Promise<string> {
    const edition = await this.editions.current(unit.manager);
    if (!edition) throw new Conflict([], { key: 'yaas.refusal.no_edition' });
    const id = newId();
    const by = { accountId: unit.actor.accountId!, memberId, heldAs: as, invitationId };
    const at = { editionId: edition.id, fileName: name.slice(0, 200), createdAt: unit.now };
    await unit.manager.insert(EnteringBatch, { id, ...by, ...at });
    await this.write(unit, id, lines);
    await unit.record('yaas.sheet.sent', { type: 'entering-batch', id }, { lines: lines.length, memberId });
    return id;
  }

  /** Lines that were entered stay as what they became; a sheet that has them still meets them as entries that are in already. */
  private async replace(
    unit: Unit,
    id: string,
    { lines, name }: { lines: readonly SheetLine[]; name: string },
  ): Promise<void> {
    await unit.manager.delete(EnteringLine, { batchId: id, verdict: Not(In([...ENTERED])) });
    const kept = await unit.manager.findBy(EnteringLine, { batchId: id });
    const numbers = new Set(kept.map(({ number }) => number));
    await unit.manager.update(EnteringBatch, id, { fileName: name.slice(0, 200) });
    const fresh = lines.filter(({ number }) => !numbers.has(number));
    await this.write(unit, id, fresh);
    await unit.record('yaas.sheet.corrected', { type: 'entering-batch', id }, { lines: fresh.length });
  }

  private async write(unit: Unit, batchId: string, lines: readonly SheetLine[]): Promise<void> {
    const rows = lines.map(({ number, cells }) => ({ id: newId(), batchId, number, cells, findings: [] }));
    for (let from = 0; from < rows.length; from += 500)
      await unit.manager.insert(EnteringLine, rows.slice(from, from + 500));
  }

  private async lookAt(unit: Unit, batchId: string): Promise<string> {
    await unit.manager.update(EnteringBatch, batchId, { checkedAt: null, enteredAt: null });
    const title = { key: 'yaas.others.checking' };
    const progressId = await this.progress.begin(unit, title, `/yaas/others/batches/${batchId}`);
    await unit.queue(checkSheet, { batchId, progressId });
    return progressId;
  }
}
