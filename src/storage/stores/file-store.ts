import type { Readable } from 'node:stream';

/** First and last byte, both included, as in the `Range` header. */
export interface ByteRange {
  start: number;
  end: number;
}

export interface StoredObject {
  key: string;
  storedAt: Date;
}

/** A path that readers which seek may use; `release` says that they are done. */
export interface LocalCopy {
  path: string;
  release(): Promise<void>;
}

/** Where the bytes are: a local disk or S3. Injected by this class. */
export abstract class FileStore {
  /** Moves a staged file in under the key; durable when it returns, and invisible until then. The staged file is gone afterwards. */
  abstract put(key: string, stagedPath: string, type: string): Promise<void>;
  /** @throws ObjectMissing */
  abstract read(key: string, range?: ByteRange): Promise<Readable>;
  /** Size in bytes, or null when there is no such object. */
  abstract size(key: string): Promise<number | null>;
  /** Really deletes; an object that is not there is no error. */
  abstract remove(key: string): Promise<void>;
  /** Every object, for the sweep. */
  abstract list(): AsyncIterable<StoredObject>;
  /** @throws ObjectMissing */
  abstract localCopy(key: string): Promise<LocalCopy>;
  /** For `/readyz`. @throws when files cannot be written now. */
  abstract check(): Promise<void>;
}

export class ObjectMissing extends Error {
  constructor(key: string) {
    super(`No object has the key ${key}.`);
  }
}
