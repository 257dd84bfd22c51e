import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { FileRefused } from '../refusal.js';
import type { Purpose } from '../purpose.js';
import { Staging } from '../stores/staging.js';
import { sampleBytes, sniff, type FileType } from './file-types.js';

/** A whole file that passed its first look and waits in the staging folder. */
export interface StagedFile {
  path: string;
  type: FileType;
  bytes: number;
  /** Hexadecimal SHA-256 of the bytes as they came. */
  sha256: string;
}

/** Streams what comes in to the staging folder; holds one chunk at a time in memory, whatever the size. */
@Injectable()
export class Intake {
  constructor(private readonly staging: Staging) {}

  /**
   * Leaves nothing behind when it throws.
   * @throws FileRefused as soon as the bytes seen so far cannot be accepted.
   */
  async take(source: Readable, purpose: Purpose): Promise<StagedFile> {
    const { path, into } = await this.staging.file();
    const look = new FirstLook(purpose);
    try {
      await pipeline(source, (chunks) => look.through(chunks), into);
      return { path, ...look.facts() };
    } catch (error) {
      await this.staging.discard(path);
      throw error;
    }
  }
}

/** Counts, hashes and recognises the bytes as they pass by. */
class FirstLook {
  private readonly hash = createHash('sha256');
  private bytes = 0;
  private sample: Buffer = Buffer.alloc(0);
  private type: FileType | undefined;

  constructor(private readonly purpose: Purpose) {}

  async *through(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      this.bytes += chunk.length;
      if (this.bytes > this.purpose.maxBytes) throw new FileRefused('too_large');
      this.hash.update(chunk);
      await this.recognise(chunk);
      yield chunk;
    }
    if (this.bytes === 0) throw new FileRefused('empty');
    this.type ??= await this.allowedType();
  }

  facts(): Omit<StagedFile, 'path'> {
    if (!this.type) throw new FileRefused('empty');
    return { type: this.type, bytes: this.bytes, sha256: this.hash.digest('hex') };
  }

  private async recognise(chunk: Buffer): Promise<void> {
    if (this.type) return;
    this.sample = Buffer.concat([this.sample, chunk.subarray(0, sampleBytes - this.sample.length)]);
    if (this.sample.length >= sampleBytes) this.type = await this.allowedType();
  }

  private async allowedType(): Promise<FileType> {
    const found = await sniff(this.sample, this.purpose.types);
    if (found === 'svg' || found === 'animated') throw new FileRefused(found);
    if (found === 'unknown' || !this.purpose.types.includes(found)) throw new FileRefused('wrong_type');
    return found;
  }
}
