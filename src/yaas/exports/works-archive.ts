import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import { ZipArchive } from 'archiver';
import { tableBytes, type Actor } from '../../platform/index.js';
import { Originals } from '../../storage/index.js';
import { codeOf, tableOf, type ExportRow } from './export-dataset.js';
import type { WorkRow } from './export-projections.js';
import { WorksExport } from './works-export.js';

const MANIFEST_COLUMNS = ['path', 'code', 'entry_id', 'category', 'bytes', 'sha256'] as const;

/** A place in the archive is named by category and code: it says of nobody who they are. */
const pathOf = (work: WorkRow, extension: string): string => `works/${work.category}/${codeOf(work.id)}.${extension}`;

/** All works of an edition in one ZIP, written as it is read, with a manifest at its end that lists each file with its SHA-256. */
@Injectable()
export class WorksArchive {
  private readonly log = new Logger('exports');

  constructor(
    private readonly works: WorksExport,
    private readonly originals: Originals,
  ) {}

  open(actor: Actor, editionId: string): Readable {
    const archive = new ZipArchive({ store: true });
    this.write(archive, actor, editionId).catch((error: Error) => {
      this.log.error({ err: error }, 'an archive of works broke off');
      archive.destroy(error);
    });
    return archive;
  }

  private async write(archive: ZipArchive, actor: Actor, editionId: string): Promise<void> {
    const manifest: ExportRow[] = [];
    for await (const batch of this.works.batches(actor, editionId))
      for (const work of batch) manifest.push(...(await this.add(archive, work)));
    archive.append(tableBytes('csv', tableOf(MANIFEST_COLUMNS, listed(manifest))), { name: 'manifest.csv' });
    await archive.finalize();
  }

  /** One file at a time: the next is opened when this one is in. */
  private async add(archive: ZipArchive, work: WorkRow): Promise<ExportRow[]> {
    const row = { code: codeOf(work.id), entry_id: work.id, category: work.category };
    if (work.body) {
      const path = pathOf(work, 'txt');
      await put(archive, path, work.body);
      return [{ ...row, path, bytes: Buffer.byteLength(work.body), sha256: null }];
    }
    const original = work.fileId && (await this.originals.open(work.fileId));
    if (!original) return [];
    const path = pathOf(work, original.extension);
    await put(archive, path, original.bytes);
    return [{ ...row, path, bytes: original.size, sha256: original.sha256 }];
  }
}

async function put(archive: ZipArchive, name: string, content: Readable | string): Promise<void> {
  const written = once(archive, 'entry');
  archive.append(content, { name });
  await written;
}

async function* listed(rows: readonly ExportRow[]): AsyncGenerator<ExportRow> {
  for (const row of rows) yield await Promise.resolve(row);
}
