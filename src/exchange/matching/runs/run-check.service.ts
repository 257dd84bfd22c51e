import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { runInThread, Work } from '../../../platform/index.js';
import { canonicalAsked, hashOfAsked } from '../../board/canonical-asked.js';
import type { PlanMade } from '../../board/plan-asked.js';
import { ExchangeMatchRun } from './exchange-match-run.entity.js';
import type { inThread } from './make-again.thread.js';

/** What making a stored plan again has shown. */
export type RunChecked =
  | { found: 'same'; run: ExchangeMatchRun }
  /** What it was made from is not what was hashed. */
  | { found: 'other-asked'; run: ExchangeMatchRun; askedSha256: string }
  /** @property again Null when a plan that was proven could not be proven in time. */
  | { found: 'other-plan'; run: ExchangeMatchRun; again: PlanMade | null; moved: number };

/** Makes stored plans again and compares. */
@Injectable()
export class RunCheck {
  constructor(private readonly work: Work) {}

  /** @returns null when there is no such run */
  async check(id: string): Promise<RunChecked | null> {
    const run = await this.work.read().findOneBy(ExchangeMatchRun, { id });
    if (!run) return null;
    const asked = canonicalAsked(run.asked);
    const askedSha256 = hashOfAsked(asked);
    if (askedSha256 !== run.askedSha256) return { found: 'other-asked', run, askedSha256 };
    const homes = new Map(run.made.students.map(({ id: student, home }) => [student, home]));
    const again = await runInThread<typeof inThread>(new URL('./make-again.thread.js', import.meta.url), {
      asked,
      before: { isProven: run.kind === 'proven', homes },
    });
    if (again && isDeepStrictEqual(asStored({ ...again, askedSha256 }), run.made)) return { found: 'same', run };
    const moved = again?.students.filter(({ id: student, home }) => homes.get(student) !== home).length ?? 0;
    return { found: 'other-plan', run, again, moved };
  }
}

/** As a database gives it back. */
const asStored = (made: ExchangeMatchRun['made']): unknown => JSON.parse(JSON.stringify(made));
