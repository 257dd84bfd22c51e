import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { hashOfToken, networkOf, TooMany } from '../../platform/index.js';

/** How many tries in how many seconds. A whole school may stand behind one address, so an address may try more often. */
const LIMITS = {
  'password-account': { points: 10, duration: 900 },
  'password-address': { points: 100, duration: 900 },
  'code-account': { points: 6, duration: 900 },
  'mail-account': { points: 5, duration: 3600 },
  'mail-address': { points: 60, duration: 3600 },
  'sign-up-address': { points: 60, duration: 3600 },
  'report-address': { points: 10, duration: 3600 },
  'inquiry-address': { points: 30, duration: 3600 },
  'inquiry-mail': { points: 3, duration: 3600 },
} as const;

type Limit = keyof typeof LIMITS;

/** Counts tries in PostgreSQL, where all processes see them. Keys are hashed: the table holds no address of anybody. */
@Injectable()
export class Throttle {
  private readonly limiters: Record<string, RateLimiterPostgres>;

  constructor(source: DataSource) {
    const storeClient = (source.driver as unknown as { master: Pool }).master;
    const shared = { storeClient, storeType: 'pool', tableName: 'sign_in_attempt', tableCreated: true };
    this.limiters = Object.fromEntries(
      Object.entries(LIMITS).map(([keyPrefix, limit]) => [
        keyPrefix,
        new RateLimiterPostgres({ ...shared, ...limit, keyPrefix }),
      ]),
    );
  }

  /** Counts a try. @throws TooMany with the seconds to wait when it is one too many. */
  async count(limit: Limit, key: string): Promise<void> {
    try {
      await this.limiter(limit).consume(counted(limit, key));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = Math.ceil(refusal.msBeforeNext / 1000);
      throw new TooMany(seconds, { key: 'auth.throttle.too_many', params: { minutes: Math.ceil(seconds / 60) } });
    }
  }

  /** Forgets the tries: the person has shown who they are. */
  async forget(limit: Limit, key: string): Promise<void> {
    await this.limiter(limit).delete(counted(limit, key));
  }

  /** Takes one try back: it was no guess. */
  async giveBack(limit: Limit, key: string): Promise<void> {
    await this.limiter(limit).reward(counted(limit, key));
  }

  private limiter(limit: Limit): RateLimiterPostgres {
    return this.limiters[limit]!;
  }
}

const counted = (limit: Limit, key: string): string => hashed(limit.endsWith('-address') ? networkOf(key) : key);

const hashed = (key: string): string => hashOfToken(key.trim().toLowerCase()).slice(0, 32);
