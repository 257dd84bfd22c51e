import type { Readable } from 'node:stream';
import type { DataStore } from '@tus/server';

const folder = 'resumable';

/** Where the pieces of an upload wait until the file is whole, beside the files themselves. Injected by this class. */
export abstract class ResumableData {
  /** What the tus server writes to. */
  abstract readonly store: DataStore;
  /** The bytes that have come, from the first. */
  abstract read(id: string): Promise<Readable>;
  /** Really deletes; an upload that is not there is no error. */
  abstract discard(id: string): Promise<void>;
  /** Uploads of which something is there that was written before the instant, for the sweep; one may come more than once. */
  abstract list(before: Date): AsyncIterable<string>;

  /** How many bytes have come; 0 when nothing is there. */
  async arrived(id: string): Promise<number> {
    const upload = await this.store.getUpload(dataIdOf(id)).catch(() => null);
    return upload?.offset ?? 0;
  }
}

/** The upload's name in the store: apart from the files. */
export const dataIdOf = (id: string): string => `${folder}/${id}`;

/** The upload's id in the name of one of its objects: `resumable/<id>.info`. */
export const idOfData = (dataId: string): string => dataId.slice(folder.length + 1, folder.length + 37);
