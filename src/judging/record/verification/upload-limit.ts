import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { networkOf, TooMany } from '../../../platform/index.js';

/** More than anybody checks by hand; a file is as large as a hundred pages. */
const FILES = 30;
const SECONDS = 3_600;

/** How many files one network address may have checked, counted in PostgreSQL so that all processes count together. */
@Injectable()
export class UploadLimit {
  private readonly limiter: RateLimiterPostgres;

  constructor(source: DataSource) {
    const storeClient = (source.driver as unknown as { master: object }).master;
    const shared = { storeClient, storeType: 'pool', tableName: 'rate_limit', tableCreated: true };
    this.limiter = new RateLimiterPostgres({ ...shared, keyPrefix: 'record', points: FILES, duration: SECONDS });
  }

  /** Counts one. @throws TooMany with the seconds to wait when it is one too many */
  async count(address: string | undefined): Promise<void> {
    try {
      await this.limiter.consume(networkOf(address));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = Math.ceil(refusal.msBeforeNext / 1000);
      throw new TooMany(seconds, { key: 'judging.verify.file.too-many', params: { minutes: Math.ceil(seconds / 60) } });
    }
  }
}
