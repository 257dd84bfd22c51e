import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { Work } from '../platform/index.js';
import { FileDerivative } from './file-derivative.entity.js';
import { summaryOf, type FileSummary } from './file-summary.js';
import { fileTypes } from './intake/file-types.js';
import type { DerivativeSize } from './processing/derived.js';
import type { FileVariant } from './serving/file-links.js';
import { StoredFile } from './stored-file.entity.js';

/** A derivative as a page shows it; sizes in pixels and bytes. */
export interface DerivativeFacts {
  fileId: string;
  size: DerivativeSize;
  type: string;
  bytes: number;
  width: number | null;
  height: number | null;
}

/** What the door to the bytes needs to know. */
export interface ServedObject {
  storageKey: string;
  type: string;
  bytes: number;
  /** Extension that fits the content. */
  extension: string;
}

/** Narrow questions about files; none tells who sent one. */
@Injectable()
export class FileQueries {
  constructor(private readonly work: Work) {}

  /** By id; ids that are unknown are left out. Pass a unit's manager to ask inside its transaction. */
  async summary(ids: readonly string[], manager: EntityManager = this.work.read()): Promise<Map<string, FileSummary>> {
    const files = ids.length > 0 ? await manager.findBy(StoredFile, { id: In([...ids]) }) : [];
    return new Map(files.map((file) => [file.id, summaryOf(file)]));
  }

  async derivative(fileId: string, size: DerivativeSize): Promise<DerivativeFacts | null> {
    return (await this.derivatives([fileId], size)).get(fileId) ?? null;
  }

  /** One size of many files in one query, by file id; files that have none yet are left out. */
  async derivatives(fileIds: readonly string[], size: DerivativeSize): Promise<Map<string, DerivativeFacts>> {
    const where = { fileId: In([...fileIds]), size };
    const found = fileIds.length > 0 ? await this.work.read().findBy(FileDerivative, where) : [];
    return new Map(
      found.map(({ fileId, type, bytes, width, height }) => [fileId, { fileId, size, type, bytes, width, height }]),
    );
  }

  /** The name under which its sender knows the file; for the sender's own pages only. */
  async originalName(fileId: string): Promise<string | null> {
    return (await this.work.read().findOneBy(StoredFile, { id: fileId }))?.originalName ?? null;
  }

  /** Where the bytes of a variant are, or null. `publicly`: only while the file is published, and never an original. */
  async served(
    fileId: string,
    variant: FileVariant,
    options: { publicly?: boolean } = {},
  ): Promise<ServedObject | null> {
    const published = options.publicly ? { publishedAt: Not(IsNull()) } : {};
    const file = await this.work.read().findOneBy(StoredFile, { id: fileId, ...published });
    if (!file) return null;
    if (variant !== 'original') return this.servedDerivative(fileId, variant);
    if (options.publicly || !file.storageKey) return null;
    return {
      storageKey: file.storageKey,
      type: file.type,
      bytes: file.bytes,
      extension: fileTypes[file.type].extension,
    };
  }

  private async servedDerivative(fileId: string, size: DerivativeSize): Promise<ServedObject | null> {
    const found = await this.work.read().findOneBy(FileDerivative, { fileId, size });
    if (!found) return null;
    const { storageKey, type, bytes } = found;
    return {
      storageKey,
      type,
      bytes,
      extension: type in fileTypes ? fileTypes[type as keyof typeof fileTypes].extension : 'bin',
    };
  }
}
