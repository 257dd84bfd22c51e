import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import type { ZipArchive } from 'archiver';
import { tableBytes, type Actor } from '../../platform/index.js';
import { Originals } from '../../storage/index.js';
import { codeOf, tableOf, type ExportRow } from './export-dataset.js';
import type { WorkRow } from './export-projections.js';
import { WorksExport, type FurtherFile } from './works-export.js';

const MANIFEST_COLUMNS = ['path', 'code', 'entry_id', 'category', 'role', 'bytes', 'sha256'] as const;

/** A place in the archive is named by category and code: it says of nobody who they are. */
const pathOf = (work: WorkRow, name: string, extension: string): string =>
  `works/${work.category}/${codeOf(work.id)}/${name}.${extension}`;

/** All works of an edition in one ZIP, written as it is read, with a manifest at its end that lists each file with its SHA-256. */
@Injectable()
export class WorksArchive {
  private readonly log = new Logger('exports');

  constructor(
    private readonly works: WorksExport,
    private readonly originals: Originals,
  ) {}

  async open(actor: Actor, editionId: string): Promise<Readable> {
    const { ZipArchive } = await import('archiver');
    const archive = new ZipArchive({ store: true });
    this.write(archive, actor, editionId).catch((error: Error) => {
      this.log.error({ err: error }, 'an archive of works broke off');
      archive.destroy(error);
    });
    return archive;
  }

  private async write(archive: ZipArchive, actor: Actor, editionId: string): Promise<void> {
    const manifest: ExportRow[] = [];
    for await (const batch of this.works.batches(actor, editionId)) {
      const further = await this.works.furtherFiles(batch.map(({ id }) => id));
      for (const work of batch) manifest.push(...(await this.add(archive, work, further.get(work.id) ?? [])));
    }
    archive.append(tableBytes('csv', tableOf(MANIFEST_COLUMNS, listed(manifest))), { name: 'manifest.csv' });
    await archive.finalize();
  }

  /** One file at a time: the next is opened when this one is in. */
  private async add(archive: ZipArchive, work: WorkRow, further: readonly FurtherFile[]): Promise<ExportRow[]> {
    const rows: ExportRow[] = [];
    if (work.body) {
      const path = pathOf(work, 'work', 'txt');
      await put(archive, path, work.body);
      rows.push({ ...lineOf(work, 'work'), path, bytes: Buffer.byteLength(work.body), sha256: null });
    }
    const main = work.fileId ? [{ fileId: work.fileId, name: 'work', role: 'work' }] : [];
    for (const { fileId, name, role } of [...main, ...further]) {
      const original = await this.originals.open(fileId);
      if (!original) continue;
      const path = pathOf(work, name, original.extension);
      await put(archive, path, original.bytes);
      rows.push({ ...lineOf(work, role), path, bytes: original.size, sha256: original.sha256 });
    }
    return rows;
  }
}

const lineOf = (work: WorkRow, role: string): ExportRow => ({
  code: codeOf(work.id),
  entry_id: work.id,
  category: work.category,
  role,
});

async function put(archive: ZipArchive, name: string, content: Readable | string): Promise<void> {
  const written = once(archive, 'entry');
  archive.append(content, { name });
  await written;
}

async function* listed(rows: readonly ExportRow[]): AsyncGenerator<ExportRow> {
  for (const row of rows) yield await Promise.resolve(row);
}
