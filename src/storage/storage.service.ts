import { Injectable } from '@nestjs/common';
import { NotFound, Unprocessable, newId, type Unit } from '../platform/index.js';
import { FileDerivative } from './file-derivative.entity.js';
import { summaryOf, type FileSummary } from './file-summary.js';
import type { ExaminedFile } from './intake/reception.js';
import type { Purpose } from './purpose.js';
import { eraseObjects, processFile } from './storage.jobs.js';
import { StoredFile } from './stored-file.entity.js';

/** Seconds until the job looks whether the request itself was able to process the file. */
const graceSeconds = 10;

const inQuarantine = { state: 'quarantine', refusedReason: null, processedAt: null, publishedAt: null } as const;

export interface ReceivedFile extends ExaminedFile {
  purpose: Purpose;
  originalName: string;
  /** When its sender began, if it came in pieces. */
  startedAt?: Date;
}

/** The life of files, in the transaction of the module that needs them. */
@Injectable()
export class StorageService {
  /** Records a file that is already durable in the store; it stays in quarantine until it is processed. */
  async register(unit: Unit, received: ReceivedFile): Promise<FileSummary> {
    const { purpose, ...facts } = received;
    const owned = {
      startedAt: null,
      perceptualHash: null,
      ...facts,
      id: newId(),
      purpose: purpose.name,
      ownerAccountId: unit.actor.accountId,
    };
    const file = unit.manager.create(StoredFile, { ...owned, ...inQuarantine, createdAt: unit.now });
    await unit.manager.insert(StoredFile, file);
    await unit.queue(
      processFile,
      { fileId: file.id },
      { startAfter: new Date(unit.now.getTime() + graceSeconds * 1000) },
    );
    return summaryOf(file);
  }

  /** From now on everyone may see the derivatives; the original stays private. @throws NotFound, Unprocessable before it is ready. */
  async publish(unit: Unit, fileId: string): Promise<void> {
    const file = await locked(unit, fileId);
    if (file.state !== 'ready') throw new Unprocessable({ key: 'storage.not_ready' });
    await unit.manager.update(StoredFile, fileId, { publishedAt: file.publishedAt ?? unit.now });
    await unit.record('storage.published', { type: 'stored-file', id: fileId });
  }

  /** Takes it down: the next request finds nothing. @throws NotFound */
  async unpublish(unit: Unit, fileId: string): Promise<void> {
    await locked(unit, fileId);
    await unit.manager.update(StoredFile, fileId, { publishedAt: null });
    await unit.record('storage.unpublished', { type: 'stored-file', id: fileId });
  }

  /** Deletes the rows now, and the bytes once this is committed. The caller lets go of its reference first. @throws NotFound */
  async remove(unit: Unit, fileId: string): Promise<void> {
    const file = await locked(unit, fileId);
    const derivatives = await unit.manager.findBy(FileDerivative, { fileId });
    const keys = [file, ...derivatives].flatMap(({ storageKey }) => storageKey ?? []);
    await unit.manager.delete(StoredFile, fileId);
    await unit.queue(eraseObjects, { keys });
    await unit.record('storage.removed', { type: 'stored-file', id: fileId });
  }
}

async function locked(unit: Unit, id: string): Promise<StoredFile> {
  const file = await unit.manager.findOne(StoredFile, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!file) throw new NotFound();
  return file;
}
