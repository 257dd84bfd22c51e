import { Injectable } from '@nestjs/common';
import { Catalogue, Work, type Actor, plainWords } from '../../platform/index.js';
import { FileProcessing } from '../../storage/index.js';
import { EditionsQueries } from '../editions/editions.queries.js';
import { dayIn } from '../editions/window.js';
import type { QuotaStanding } from '../entries/quota-places.js';
import type { EnteringBatch } from './entering-batch.entity.js';
import { EnteringFile } from './entering-file.entity.js';
import type { EnteringLine, Finding } from './entering-line.entity.js';
import { ColumnLabels } from './column-labels.js';
import { EnteringPlacesQueries } from './entering-places.queries.js';
import { finding, LeftOut, LineEntering, type Entered, type LineTask } from './line-entering.service.js';
import { personKey } from './plain-words.js';
import { readLine, type LineReading } from './read-line.js';
import type { StudentLine } from './student-line.js';

/** All that the lines of a batch are looked at with. */
export interface BatchReading extends LineReading {
  batch: EnteringBatch;
  files: ReadonlyMap<string, EnteringFile>;
  /** Lines looked at so far: persons and files with the line that named them first. */
  seen: Map<string, number>;
  /** Places that lines before would take, by quota and key. */
  taken: Map<string, number>;
}

const entered = (verdict: Entered['verdict'], findings: Finding[]): Entered => ({
  verdict,
  findings,
  entryId: null,
  standings: [],
});

/** Looks at lines, each by the very rules of a submission; a dry run does all of it and undoes it. */
@Injectable()
export class BatchCheck {
  constructor(
    private readonly work: Work,
    private readonly entering: LineEntering,
    private readonly editions: EditionsQueries,
    private readonly places: EnteringPlacesQueries,
    private readonly labels: ColumnLabels,
    private readonly catalogue: Catalogue,
    private readonly processing: FileProcessing,
  ) {}

  async reading(batch: EnteringBatch, now: Date): Promise<BatchReading> {
    const { rules, timeZone } = await this.editions.byId(batch.editionId);
    const today = dayIn(now, timeZone);
    const { places } = await this.places.of(batch.memberId, today);
    const files = await this.work.read().findBy(EnteringFile, { batchId: batch.id });
    const locales = this.catalogue.locales.map(({ code }) => code);
    const known = { batch, rules, places, today, locales, labels: this.labels };
    return { ...known, files: new Map(files.map((file) => [file.name, file])), seen: new Map(), taken: new Map() };
  }

  /** Brings a file out of quarantine, or tells why it was refused. */
  async examine(file: EnteringFile): Promise<void> {
    if (!file.fileId) return;
    const summary = await this.processing.process(file.fileId);
    if (summary?.refusal) await this.work.read().update(EnteringFile, file.id, { because: summary.refusal });
  }

  /** What would come of the line; nothing of it stays. */
  async tryOut(actor: Actor, reading: BatchReading, row: EnteringLine): Promise<Entered> {
    const task = this.taskOf(reading, row);
    if ('verdict' in task) return task;
    const found = await this.undone(actor, task);
    if (found.verdict !== 'submitted') return found;
    const isFull = found.standings.some((standing) => takesOneTooMany(reading.taken, standing));
    return isFull
      ? entered('wrong', [finding('yaas.sheet.found.no_place')])
      : { ...found, verdict: 'ready', entryId: null };
  }

  /** The line as a task, or what stands in its way before any rule is asked. */
  taskOf(reading: BatchReading, row: EnteringLine): LineTask | Entered {
    const read = readLine(row.cells, reading);
    if (!read.ok) return entered('wrong', read.findings);
    const { line } = read;
    const double = doubleIn(reading, row.number, line);
    if (double) return double;
    const file = line.fileName === null ? null : (reading.files.get(line.fileName) ?? undefined);
    if (file === undefined) return entered('wrong', [withName('yaas.sheet.found.file_missing', line.fileName ?? '')]);
    if (file?.because) return entered('wrong', [{ column: 'file', because: file.because }]);
    return { batch: reading.batch, line, fileId: file?.fileId ?? null };
  }

  private async undone(actor: Actor, task: LineTask): Promise<Entered> {
    try {
      return await this.work.run(actor, async (unit) => {
        throw new LeftOut(await this.entering.enter(unit, { ...task, batch: { ...task.batch, keepsDrafts: false } }));
      });
    } catch (error) {
      if (error instanceof LeftOut) return error.entered;
      throw error;
    }
  }
}

/** The same student twice in one sheet, or two students who show one file. */
function doubleIn({ seen, batch }: BatchReading, number: number, line: StudentLine): Entered | null {
  const person = `person ${personKey(line.name, line.birthDate)}`;
  const piece = `${person} ${line.category} ${plainWords(line.fields.title ?? '')}`;
  const shown = line.fileName && `file ${line.fileName}`;
  const [samePerson, samePiece, sameFile] = [person, piece, shown].map((key) => (key ? seen.get(key) : undefined));
  for (const key of [person, piece, shown]) if (key && !seen.has(key)) seen.set(key, number);
  if (samePiece) return entered('wrong', [withLine('yaas.sheet.found.same_line', samePiece)]);
  if (sameFile) return entered('wrong', [{ ...withLine('yaas.sheet.found.same_file', sameFile), column: 'file' }]);
  return samePerson && !batch.takesDoubles
    ? entered('double', [withLine('yaas.sheet.found.double', samePerson)])
    : null;
}

function takesOneTooMany(takenBefore: Map<string, number>, { quota, key, max, taken }: QuotaStanding): boolean {
  const name = `${quota} ${key}`;
  const before = takenBefore.get(name) ?? 0;
  takenBefore.set(name, before + 1);
  return taken + before >= max;
}

function withLine(key: string, line: number): Finding {
  return { because: { key: `${key}.because`, params: { line } }, remedy: { key: `${key}.remedy` } };
}

function withName(key: string, name: string): Finding {
  const params = { name: name.slice(0, 60) };
  return { column: 'file', because: { key: `${key}.because`, params }, remedy: { key: `${key}.remedy`, params } };
}
