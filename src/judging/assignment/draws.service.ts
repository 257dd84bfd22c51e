import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';
import { insertMany, newId, runInThread, type Unit } from '../../platform/index.js';
import type { Round } from '../round/round.entity.js';
import { assign } from './assign.js';
import { Assignment, type AssignmentOrigin } from './assignment.entity.js';
import type { inThread } from './draw.thread.js';
import { Draw, type DrawKind } from './draw.entity.js';
import type { Plan } from './plan.js';
import type { AssignmentRequest, Pair } from './request.js';

/** Below so many pairs a draw is done before a thread has begun. */
const FOR_A_THREAD = 5_000;

/** Draws, and what is kept of them. */
@Injectable()
export class DrawsService {
  /** The plan for a request; nothing is kept. */
  plan(request: AssignmentRequest): Promise<Plan> | Plan {
    if (request.works.length * request.judges.length < FOR_A_THREAD) return assign(request);
    return runInThread<typeof inThread>(new URL('./draw.thread.js', import.meta.url), request);
  }

  /** Makes the plan, keeps its proof, and gives the judges what is new in it after what they have. */
  async make(
    unit: Unit,
    round: Round,
    { kind, request }: { kind: DrawKind; request: AssignmentRequest },
  ): Promise<Plan> {
    const plan = await this.plan(request);
    const isNew = kind === 'drawn' ? () => true : newIn(plan);
    const pairs = [...plan.cards].flatMap(([judge, works]) => works.map((work) => ({ work, judge }))).filter(isNew);
    await this.give(unit, pairs, kind);
    await unit.manager.insert(Draw, {
      id: newId(),
      roundId: round.id,
      kind,
      requestHash: hashOf(request),
      seed: request.seed,
      given: pairs.length,
      ...proofOf(plan),
      loads: plan.loads,
      shortages: plan.shortages,
      comparability:
        kind === 'drawn' ? { ...plan.comparability, islands: Object.fromEntries(plan.comparability.islands) } : null,
      madeBy: unit.actor.accountId,
      madeAt: unit.now,
    });
    return plan;
  }

  /** Puts works at the end of their judges' own orders, in this order. */
  async give(unit: Unit, pairs: readonly Pair[], origin: AssignmentOrigin): Promise<void> {
    const last = await lastPositions(unit, [...new Set(pairs.map(({ judge }) => judge))]);
    const next = (judge: string) => {
      const position = (last.get(judge) ?? 0) + 1;
      last.set(judge, position);
      return position;
    };
    await insertMany(
      unit.manager,
      Assignment,
      pairs.map(({ work, judge }) => ({
        id: newId(),
        roundEntryId: work,
        roundJudgeId: judge,
        position: next(judge),
        origin,
        state: 'offered' as const,
      })),
    );
  }
}

function newIn({ added }: Plan): (pair: Pair) => boolean {
  const keys = new Set(added.map(({ work, judge }) => `${work} ${judge}`));
  return ({ work, judge }) => keys.has(`${work} ${judge}`);
}

const proofOf = ({ certificate: { cost, dualValue, penalties, prices } }: Plan) => ({
  cost: String(cost),
  dualValue: String(dualValue),
  penalties,
  prices: Object.fromEntries(prices),
});

/** The same for the same request, in whatever order its parts came: canonical JSON (RFC 8785) line by line. */
function hashOf({ works, judges, conflicts, kept = [], k, seed }: AssignmentRequest): string {
  const hash = createHash('sha256').update(`${canonicalize({ k, seed })}\n`);
  for (const part of [works, judges, conflicts, kept])
    for (const line of part.map((one) => canonicalize(one)!).toSorted()) hash.update(`${line}\n`);
  return hash.digest('hex');
}

async function lastPositions(unit: Unit, judges: readonly string[]): Promise<Map<string, number>> {
  const rows = await unit.manager.query<{ judge: string; last: number }[]>(
    'SELECT round_judge_id AS judge, max(position) AS last FROM assignment WHERE round_judge_id = ANY($1) GROUP BY round_judge_id',
    [judges],
  );
  return new Map(rows.map(({ judge, last }) => [judge, last]));
}
