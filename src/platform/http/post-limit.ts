import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { PortalConfig } from '../config/portal-config.js';
import { TooMany } from './failures.js';
import { networkOf } from './network-of.js';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A limit on changes by one network address, counted in PostgreSQL so that all processes count together. */
@Injectable()
export class PostLimit implements NestMiddleware {
  private readonly limiter: RateLimiterPostgres;

  constructor(source: DataSource, config: PortalConfig) {
    const points = config.settings.POSTS_PER_MINUTE;
    const storeClient = (source.driver as unknown as { master: object }).master;
    this.limiter = new RateLimiterPostgres({
      storeClient,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: 'post',
      points,
      duration: 60,
    });
  }

  async use(request: Request, _response: Response, next: NextFunction): Promise<void> {
    if (safe.has(request.method)) return next();
    try {
      await this.limiter.consume(networkOf(request.ip));
      next();
    } catch (refusal) {
      next(refusal instanceof RateLimiterRes ? new TooMany(Math.ceil(refusal.msBeforeNext / 1000)) : refusal);
    }
  }
}
