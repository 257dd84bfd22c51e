import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { readAudioHeader } from '../audio/audio-header.js';
import { FilmDecoders } from '../films/film-decoders.js';
import { readFilmHeader } from '../films/film-header.js';
import { ImageDecoders } from '../images/image-decoders.js';
import { readImageHeader } from '../images/image-header.js';
import { Lanes } from '../processing/lanes.js';
import { kindOf, type Purpose } from '../purpose.js';
import { FileStore } from '../stores/file-store.js';
import { Staging } from '../stores/staging.js';
import { newStorageKey } from '../stores/storage-key.js';
import { Intake, type StagedFile } from './intake.js';

/** A file whose first bytes and header are in order, and whose bytes are durable in the store. */
export interface ExaminedFile extends Omit<StagedFile, 'path'> {
  storageKey: string;
  width: number | null;
  height: number | null;
  durationMs: number | null;
  /** RFC 6381: `avc1.64001f, mp4a.40.2`. */
  codecs: string | null;
}

/** Takes a stream to the store: first look, header, and then durable under a random key. */
@Injectable()
export class Reception {
  private readonly headers = new Lanes(4);

  constructor(
    private readonly intake: Intake,
    private readonly staging: Staging,
    private readonly store: FileStore,
    private readonly images: ImageDecoders,
    private readonly films: FilmDecoders,
  ) {}

  /**
   * Leaves nothing behind when it throws.
   * @throws FileRefused
   */
  async receive(source: Readable, purpose: Purpose): Promise<ExaminedFile> {
    const { path, ...seen } = await this.intake.take(source, purpose);
    try {
      const header = await this.headers.run(() => this.readHeader(path, seen, purpose));
      const storageKey = newStorageKey();
      await this.store.put(storageKey, path, seen.type);
      return { ...seen, ...header, storageKey };
    } finally {
      await this.staging.discard(path);
    }
  }

  private async readHeader(path: string, { type }: Pick<StagedFile, 'type'>, purpose: Purpose): Promise<Header> {
    const kind = kindOf(type);
    if (kind === 'image') return { ...unknown, ...(await readImageHeader(this.images, path, purpose)) };
    if (kind === 'film') return readFilmHeader(this.films, path, purpose);
    if (kind === 'audio') return { ...unknown, ...(await readAudioHeader(path, purpose)) };
    return unknown;
  }
}

type Header = Pick<ExaminedFile, 'width' | 'height' | 'durationMs' | 'codecs'>;

const unknown: Header = { width: null, height: null, durationMs: null, codecs: null };
