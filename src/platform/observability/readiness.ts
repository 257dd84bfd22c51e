import { Controller, Get, Injectable, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { Access, everyone } from '../access/access.js';
import { Jobs } from '../jobs/jobs.js';
import { within } from './within.js';

type Check = () => Promise<unknown>;

const patienceMs = 3_000;

/** What must work before this process may get traffic; modules add their checks while they start. */
@Injectable()
export class Readiness {
  private readonly checks = new Map<string, Check>();

  constructor(source: DataSource, jobs: Jobs) {
    this.add('database', () => source.query('SELECT 1'));
    this.add('queue', () => jobs.waiting());
  }

  add(name: string, check: Check): void {
    this.checks.set(name, check);
  }

  /** Each check by name: `ok`, or `failing`. */
  async state(): Promise<Record<string, 'ok' | 'failing'>> {
    const results = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, await outcome(check)] as const),
    );
    return Object.fromEntries(results);
  }
}

async function outcome(check: Check): Promise<'ok' | 'failing'> {
  try {
    await within(patienceMs, check());
    return 'ok';
  } catch {
    return 'failing';
  }
}

@Controller()
@Access(everyone)
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process lives. */
  @Get('healthz')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can serve: 200, or 503 with what fails. */
  @Get('readyz')
  async ready(@Res({ passthrough: true }) response: Response): Promise<Record<string, string>> {
    const state = await this.readiness.state();
    if (Object.values(state).includes('failing')) response.status(503);
    return state;
  }
}
