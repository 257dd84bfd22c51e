import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Headers, Ip } from '@nestjs/common';
import type { NextFunction, Response } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Access, everyone } from '../access/access.js';
import { PortalConfig } from '../config/portal-config.js';
import { NotFound } from '../http/failures.js';
import type { Referenced } from '../http/reference.js';
import { Jobs } from '../jobs/jobs.js';
import { routeOf } from './request-log.js';

const registry = new Registry();
collectDefaultMetrics({ register: registry });

const requests = new Histogram({
  name: 'portal_request_seconds',
  help: 'Time to answer, by route and status',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers: [registry],
});
const waiting = new Gauge({
  name: 'portal_jobs_waiting',
  help: 'Jobs that wait, by name',
  labelNames: ['job'],
  registers: [registry],
});

/** Measures each request by its route's pattern. */
export function measureRequests(request: Referenced, response: Response, next: NextFunction): void {
  const end = requests.startTimer();
  response.on('finish', () => end({ method: request.method, route: routeOf(request), status: response.statusCode }));
  next();
}

/** For Prometheus. Anyone else sees nothing. */
@Controller('metrics')
@Access(everyone)
export class MetricsController {
  constructor(
    private readonly config: PortalConfig,
    private readonly jobs: Jobs,
  ) {}

  @Get()
  @Header('Content-Type', registry.contentType)
  async read(@Ip() address: string, @Headers('authorization') authorization?: string): Promise<string> {
    if (!this.mayRead(address, authorization)) throw new NotFound();
    for (const { name, count } of await this.jobs.waiting()) waiting.set({ job: name }, count);
    return registry.metrics();
  }

  /** In production a proxy on this machine makes every caller look like this machine: there it takes the token. */
  private mayRead(address: string, authorization = ''): boolean {
    const token = this.config.settings.METRICS_TOKEN;
    if (token) return timingSafeEqual(digest(authorization), digest(`Bearer ${token}`));
    return !this.config.production && /^(::1|(::ffff:)?127\.)/.test(address);
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
