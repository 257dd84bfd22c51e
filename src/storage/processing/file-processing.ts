import { availableParallelism } from 'node:os';
import { Injectable, Logger } from '@nestjs/common';
import { Conflict, Lifecycles, newId, NotFound, system, Work, type Unit } from '../../platform/index.js';
import { deriveAudio } from '../audio/audio-derivative.js';
import { FileDerivative } from '../file-derivative.entity.js';
import { summaryOf, type FileSummary } from '../file-summary.js';
import { deriveFilm } from '../films/film-derivative.js';
import { FilmDecoders } from '../films/film-decoders.js';
import { documentFormats } from '../intake/file-types.js';
import { ImageDerivatives } from '../images/image-derivatives.js';
import { kindOf, purposeNamed } from '../purpose.js';
import { FileRefused, type RefusalReason } from '../refusal.js';
import { eraseObjects } from '../storage.jobs.js';
import { StoredFile } from '../stored-file.entity.js';
import { storedFileLifecycle } from '../stored-file.lifecycle.js';
import { FileStore } from '../stores/file-store.js';
import { Staging } from '../stores/staging.js';
import { newStorageKey } from '../stores/storage-key.js';
import { TextReaders } from '../texts/text-readers.js';
import type { Derived } from './derived.js';
import { Lanes } from './lanes.js';
import { VirusScanner } from './virus-scanner.js';

/** What the examination has found out about a file. */
type Found = { perceptualHash?: string };

/** So many may wait before a request leaves its file to the job. */
const calm = 4;
/** So many are looked after when a process starts; the jobs do the rest. */
const mostTakenUp = 500;

/** Examines files in quarantine and makes their derivatives, one or two at a time. */
@Injectable()
export class FileProcessing {
  private readonly log = new Logger('storage');
  private readonly lanes = new Lanes(availableParallelism() > 2 ? 2 : 1);
  private readonly going = new Map<string, Promise<FileSummary | null>>();

  constructor(
    private readonly work: Work,
    private readonly lifecycles: Lifecycles,
    private readonly store: FileStore,
    private readonly staging: Staging,
    private readonly scanner: VirusScanner,
    private readonly images: ImageDerivatives,
    private readonly films: FilmDecoders,
    private readonly texts: TextReaders,
  ) {}

  /** Brings a file out of quarantine: ready, or refused with its bytes gone. Null when there is no such file. Safe to repeat. */
  process(fileId: string): Promise<FileSummary | null> {
    const going =
      this.going.get(fileId) ?? this.lanes.run(() => this.examine(fileId)).finally(() => this.going.delete(fileId));
    this.going.set(fileId, going);
    return going;
  }

  /** Processes at once when little is waiting, so that the next page has the preview; else, and on trouble, leaves it to the job. */
  async processIfCalm(fileId: string): Promise<FileSummary | null> {
    if (this.lanes.waiting >= calm) return null;
    return this.process(fileId).catch((error: unknown) => {
      this.log.warn({ err: error, fileId }, 'processing failed and is left to the job');
      return null;
    });
  }

  /** Goes on with what another process had in work when it was killed: its job would be tried again only in minutes. Safe to repeat. */
  async takeUp(): Promise<void> {
    const where = { state: 'quarantine' as const };
    try {
      const left = await this.work.read().find(StoredFile, { where, order: { createdAt: 'ASC' }, take: mostTakenUp });
      for (const { id } of left) await this.process(id);
    } catch (error) {
      this.log.warn({ err: error }, 'what was left in work is left to the jobs');
    }
  }

  private async examine(fileId: string): Promise<FileSummary | null> {
    const file = await this.work.read().findOneBy(StoredFile, { id: fileId });
    if (file?.state === 'quarantine') await this.decide(file);
    const decided = await this.work.read().findOneBy(StoredFile, { id: fileId });
    return decided && summaryOf(decided);
  }

  private async decide(file: StoredFile): Promise<void> {
    const copy = await this.store.localCopy(file.storageKey!);
    const staged: Derived[] = [];
    try {
      await this.scanner.check(copy.path);
      const found = await this.derive(file, copy.path, staged);
      await this.accept(file, { found, staged });
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      await this.refuse(file, error.reason);
    } finally {
      await copy.release();
      for (const { path } of staged) await this.staging.discard(path);
    }
  }

  private async derive(file: StoredFile, path: string, staged: Derived[]): Promise<Found> {
    const { type, width, height } = file;
    const kind = kindOf(type);
    const format = documentFormats[type];
    if (kind === 'image') return this.images.make({ path, type }, purposeNamed(file.purpose), staged);
    if (kind === 'audio') await deriveAudio({ path, type }, staged, this.staging);
    if (kind === 'film')
      await deriveFilm({ path, type, width, height }, staged, { decoders: this.films, staging: this.staging });
    // Nothing of a document is shown; that it can be read is seen by reading it.
    if (format) await this.texts.read({ path, format });
    return {};
  }

  private async accept(
    file: StoredFile,
    { found, staged }: { found: Found; staged: readonly Derived[] },
  ): Promise<void> {
    const objects = staged.map((derived) => ({ derived, key: newStorageKey() }));
    try {
      for (const { derived, key } of objects) await this.store.put(key, derived.path, derived.type);
      await this.work.run(system, async (unit) => {
        await this.lifecycles.apply(unit, storedFileLifecycle, {
          id: file.id,
          event: 'accept',
          set: { ...found, processedAt: unit.now },
        });
        for (const { derived, key } of objects) await insertDerivative(unit, file.id, { derived, key });
      });
    } catch (error) {
      for (const { key } of objects) await this.store.remove(key);
      if (!decidedElsewhere(error)) throw error;
    }
  }

  /** The original goes as soon as the refusal is committed. */
  async refuse(file: StoredFile, reason: RefusalReason): Promise<void> {
    const set = (unit: Unit) => ({ processedAt: unit.now, refusedReason: reason, storageKey: null });
    try {
      await this.work.run(system, async (unit) => {
        await this.lifecycles.apply(unit, storedFileLifecycle, {
          id: file.id,
          event: 'refuse',
          set: set(unit),
          reason,
        });
        await unit.queue(eraseObjects, { keys: [file.storageKey!] });
      });
    } catch (error) {
      if (!decidedElsewhere(error)) throw error;
    }
  }
}

/** Another process was faster, or the file was removed meanwhile. */
const decidedElsewhere = (error: unknown): boolean => error instanceof Conflict || error instanceof NotFound;

async function insertDerivative(
  unit: Unit,
  fileId: string,
  { derived, key }: { derived: Derived; key: string },
): Promise<void> {
  const { size, type, bytes, width, height } = derived;
  await unit.manager.insert(FileDerivative, { id: newId(), fileId, size, storageKey: key, type, bytes, width, height });
}
