import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  paginateListObjectsV2,
  S3Client,
  type S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { Lanes } from '../processing/lanes.js';
import type { S3Settings } from '../storage.settings.js';
import { FileStore, ObjectMissing, type ByteRange, type LocalCopy, type StoredObject } from './file-store.js';
import type { Staging } from './staging.js';
import { isStorageKey } from './storage-key.js';

const partBytes = 8 * 2 ** 20;

/** Files in an S3 bucket. Each transfer holds one part in memory, and few run at a time, so memory is flat under any load. */
export class S3FileStore extends FileStore {
  private readonly client: S3Client;
  private readonly bucket: string;
  private readonly transfers = new Lanes(4);

  constructor(
    settings: S3Settings,
    private readonly staging: Staging,
  ) {
    super();
    const { accessKeyId, secretAccessKey, region, endpoint, forcePathStyle } = settings;
    this.bucket = settings.bucket;
    this.client = new S3Client({ region, endpoint, forcePathStyle, credentials: { accessKeyId, secretAccessKey } });
  }

  override async put(key: string, stagedPath: string, type: string): Promise<void> {
    await this.transfers.run(() => this.upload(key, stagedPath, type));
    await this.staging.discard(stagedPath);
  }

  override async read(key: string, range?: ByteRange): Promise<Readable> {
    const bytes = range && `bytes=${range.start}-${range.end}`;
    const command = new GetObjectCommand({ Bucket: this.bucket, Key: key, Range: bytes });
    const { Body } = await this.client.send(command).catch((error: unknown) => {
      throw isMissing(error) ? new ObjectMissing(key) : error;
    });
    if (!(Body instanceof Readable)) throw new ObjectMissing(key);
    return Body;
  }

  override async size(key: string): Promise<number | null> {
    try {
      const head = await this.client.send(new HeadObjectCommand({ Bucket: this.bucket, Key: key }));
      return head.ContentLength ?? null;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  override async remove(key: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: key }));
  }

  override async *list(): AsyncIterable<StoredObject> {
    for await (const { Contents } of paginateListObjectsV2({ client: this.client }, { Bucket: this.bucket })) {
      for (const { Key, LastModified } of Contents ?? []) {
        if (Key && LastModified && isStorageKey(Key)) yield { key: Key, storedAt: LastModified };
      }
    }
  }

  override async localCopy(key: string): Promise<LocalCopy> {
    const source = await this.read(key);
    const { path, into } = await this.staging.file();
    try {
      await pipeline(source, into);
    } catch (error) {
      await this.staging.discard(path);
      throw error;
    }
    return { path, release: () => this.staging.discard(path) };
  }

  override async check(): Promise<void> {
    await this.client.send(new HeadBucketCommand({ Bucket: this.bucket })).catch((error: unknown) => {
      throw new Error(reasonOf(error as S3ServiceException), { cause: error });
    });
  }

  private async upload(key: string, path: string, type: string): Promise<void> {
    const params = { Bucket: this.bucket, Key: key, Body: createReadStream(path), ContentType: type };
    // Parts are replayed by the SDK when S3 fails for a moment; a half upload is aborted, not left behind.
    await new Upload({ client: this.client, params, queueSize: 1, partSize: partBytes }).done();
  }
}

/** The answer to HEAD has no body, so the SDK knows a number only. */
function reasonOf({ $metadata, message }: Partial<S3ServiceException>): string {
  const status = $metadata?.httpStatusCode;
  if (status === 404) return 'the server has no such bucket';
  if (status === 401 || status === 403) return 'the server refuses S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY';
  return status === undefined ? (message ?? 'no answer') : `the server answered ${status}`;
}

const isMissing = (error: unknown): boolean => error instanceof NoSuchKey || error instanceof NotFound;
