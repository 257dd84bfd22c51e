import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { runInThread, Work } from '../../../platform/index.js';
import { hashOf } from './canonical.js';
import type { inThread } from './plan.thread.js';
import { YlsAllocationRun } from './yls-allocation-run.entity.js';

/** What making a stored plan again has shown. */
export interface RunChecked {
  run: YlsAllocationRun;
  /** `other-asked`: what it was made from is not what was hashed. */
  found: 'same' | 'other-asked' | 'other-plan';
  askedSha256: string;
}

/** Makes stored plans again and compares. */
@Injectable()
export class RunCheck {
  constructor(private readonly work: Work) {}

  /** @returns null when there is no such run */
  async check(id: string): Promise<RunChecked | null> {
    const run = await this.work.read().findOneBy(YlsAllocationRun, { id });
    if (!run) return null;
    const askedSha256 = hashOf(run.asked);
    if (askedSha256 !== run.askedSha256) return { found: 'other-asked', run, askedSha256 };
    const { kind, asked } = run;
    const again = await runInThread<typeof inThread>(new URL('./plan.thread.js', import.meta.url), { kind, asked });
    return { found: isDeepStrictEqual(asStored(again), run.made) ? 'same' : 'other-plan', run, askedSha256 };
  }
}

/** As a database gives it back. */
const asStored = (made: YlsAllocationRun['made']): unknown => JSON.parse(JSON.stringify(made));
