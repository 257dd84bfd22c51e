import { DeleteObjectsCommand, paginateListObjectsV2, S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import type { Readable } from 'node:stream';
import { S3Store } from '@tus/s3-store';
import type { S3Settings } from '../storage.settings.js';
import { dataIdOf, idOfData, ResumableData } from './resumable-data.js';
import { lifetimeMs } from './upload-lifetime.js';

const partSize = 8 * 2 ** 20;
/** Parts wait on the disk, and each transfer holds some of one in memory. */
const maxConcurrentPartUploads = 8;

/** Pieces as parts of a multipart upload to S3, which becomes one object with the last. */
export class S3ResumableData extends ResumableData {
  override readonly store: S3Store;
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor({ bucket, accessKeyId, secretAccessKey, region, endpoint, forcePathStyle }: S3Settings) {
    super();
    const config: S3ClientConfig = {
      // Streams with a checksum at their end are not understood by every server that speaks S3.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      region,
      endpoint,
      forcePathStyle,
      credentials: { accessKeyId, secretAccessKey },
    };
    this.bucket = bucket;
    this.client = new S3Client(config);
    this.store = new S3Store({
      partSize,
      maxConcurrentPartUploads,
      useTags: false,
      expirationPeriodInMilliseconds: lifetimeMs,
      s3ClientConfig: { ...config, bucket },
    });
  }

  override async read(id: string): Promise<Readable> {
    return this.store.read(dataIdOf(id));
  }

  /** The store removes the parts; what it does not know of any more is removed by name. */
  override async discard(id: string): Promise<void> {
    const dataId = dataIdOf(id);
    await this.store.remove(dataId).catch(() => undefined);
    const Objects = [dataId, `${dataId}.info`, `${dataId}.part`].map((Key) => ({ Key }));
    await this.client.send(new DeleteObjectsCommand({ Bucket: this.bucket, Delete: { Objects, Quiet: true } }));
  }

  override async *list(before: Date): AsyncIterable<string> {
    const query = { Bucket: this.bucket, Prefix: dataIdOf('') };
    for await (const { Contents } of paginateListObjectsV2({ client: this.client }, query)) {
      for (const { Key, LastModified } of Contents ?? []) {
        if (Key && LastModified && LastModified < before) yield idOfData(Key);
      }
    }
  }
}
