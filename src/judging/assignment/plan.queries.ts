import { Injectable } from '@nestjs/common';
import { Work, type Actor } from '../../platform/index.js';
import type { ConflictSource } from '../conflicts/conflict-source.js';
import { notWithheld, withheldFrom } from '../conflicts/withheld.js';
import type { LockLine, PlanView, ShortageLine } from '../pages/staff/plan/plan-view.js';
import { PlanSimulations } from '../planning/plan-simulations.service.js';
import type { Round } from '../round/round.entity.js';
import { RoundQueries } from '../round/rounds.queries.js';
import { drawable } from './assignment.rules.js';
import { AssignmentsService } from './assignments.service.js';
import type { Load, Plan } from './plan.js';
import { TopUpService } from './top-up.service.js';

/** A draw as staff look at it: before it is kept, and while it stands. */
@Injectable()
export class PlanQueries {
  constructor(
    private readonly work: Work,
    private readonly rounds: RoundQueries,
    private readonly assignments: AssignmentsService,
    private readonly topUps: TopUpService,
    private readonly simulations: PlanSimulations,
  ) {}

  async view(actor: Actor, roundId: string): Promise<PlanView> {
    const round = await this.rounds.round(actor, roundId);
    const stands = !['planned', 'conflicts_open'].includes(round.state);
    const whole = await (stands ? this.topUps.plan(actor, roundId) : this.assignments.plan(actor, roundId));
    const plan = withoutWithheld(whole, await withheldFrom(this.work.read(), actor.accountId, roundId));
    const jury = await this.rounds.jury(actor, roundId);
    const names = new Map(jury.map((judge) => [judge.roundJudgeId, judge.name]));
    const codes = await this.codes(actor, plan);
    return {
      round,
      stands,
      mayDraw: drawable.has(round.state),
      cost: stands ? await this.provenCost(roundId) : plan.certificate.cost,
      comparability: {
        ...plan.comparability,
        islands: [...plan.comparability.islands].toSorted(([a], [b]) => a.localeCompare(b)),
      },
      simulated: await this.simulations.of(round),
      loads: plan.loads.map((load) => lineOf(load, names)),
      shortages: await this.shortages(plan, codes),
      added: plan.added.length,
      bridges: {
        count: plan.bridges.length,
        lines: plan.bridges.flatMap(({ work, judge }) => lineWith(codes, work, { judge: names.get(judge) ?? '' })),
      },
      locks: await this.locks(actor, round, names),
      judges: jury
        .filter(({ state }) => state === 'accepted')
        .map(({ roundJudgeId, name }) => ({ roundJudgeId, name })),
    };
  }

  /** Of the draw that stands; a round that was filled in some other way has none. */
  private async provenCost(roundId: string): Promise<number | null> {
    const [draw] = await this.work
      .read()
      .query<{ cost: string }[]>(
        `SELECT cost FROM draw WHERE round_id = $1 AND kind = 'drawn' ORDER BY made_at DESC, id DESC LIMIT 1`,
        [roundId],
      );
    return draw ? Number(draw.cost) : null;
  }

  /** Codes of the works that the page names. Who is in conflict with a work learns nothing of its judges. */
  private async codes(actor: Actor, { shortages, bridges }: Plan): Promise<Map<string, string>> {
    const ids = [...shortages, ...bridges].map(({ work }) => work);
    const rows = await this.work
      .read()
      .query<{ id: string; code: string }[]>(
        `SELECT id, judging_code AS code FROM round_entry e WHERE id = ANY($1) AND ${notWithheld('$2', 'e.id')}`,
        [ids, actor.accountId],
      );
    return new Map(rows.map(({ id, code }) => [id, code]));
  }

  private async shortages({ shortages }: Plan, codes: ReadonlyMap<string, string>): Promise<ShortageLine[]> {
    const reasons = await this.work.read().query<{ work: string; source: ConflictSource; judges: number }[]>(
      `SELECT c.round_entry_id AS work, c.source, count(DISTINCT c.round_judge_id)::int AS judges
         FROM judge_conflict c JOIN round_judge j ON j.id = c.round_judge_id
        WHERE c.round_entry_id = ANY($1) AND j.state = 'accepted' GROUP BY c.round_entry_id, c.source ORDER BY judges DESC, c.source`,
      [shortages.map(({ work }) => work)],
    );
    const byWork = Map.groupBy(reasons, ({ work }) => work);
    return shortages
      .flatMap(({ work, ...shortage }) => lineWith(codes, work, { ...shortage, reasons: byWork.get(work) ?? [] }))
      .toSorted((a, b) => b.missing - a.missing || a.code.localeCompare(b.code));
  }

  private async locks(actor: Actor, { id, state }: Round, names: ReadonlyMap<string, string>): Promise<LockLine[]> {
    if (!drawable.has(state)) return [];
    const locks = await this.work.read().query<Omit<LockLine, 'judge'>[]>(
      `SELECT e.id AS "roundEntryId", j.id AS "roundJudgeId", e.judging_code AS code,
              j.state <> 'accepted' OR EXISTS (SELECT FROM judge_conflict c WHERE c.round_judge_id = j.id AND c.round_entry_id = e.id) AS rests
         FROM assignment_lock l JOIN round_entry e ON e.id = l.round_entry_id JOIN round_judge j ON j.id = l.round_judge_id
        WHERE e.round_id = $1 AND ${notWithheld('$2', 'e.id')} ORDER BY e.judging_code, j.id`,
      [id, actor.accountId],
    );
    return locks.map((lock) => Object.assign(lock, { judge: names.get(lock.roundJudgeId) ?? '' }));
  }
}

/** A line about a work, unless its code is withheld. */
function lineWith<Line extends object>(codes: ReadonlyMap<string, string>, work: string, line: Line) {
  const code = codes.get(work);
  return code === undefined ? [] : [{ ...line, code }];
}

/** The plan as it is told to an official: withheld works stand on no line, and in nobody's load. */
function withoutWithheld(plan: Plan, withheld: ReadonlySet<string>): Plan {
  const seen = ({ work }: { work: string }) => !withheld.has(work);
  const hidden = (judge: string) => (plan.cards.get(judge) ?? []).filter((work) => withheld.has(work)).length;
  return {
    ...plan,
    shortages: plan.shortages.filter(seen),
    added: plan.added.filter(seen),
    bridges: plan.bridges.filter(seen),
    loads: plan.loads.map((load) => ({ ...load, works: load.works - hidden(load.judge) })),
  };
}

const lineOf = ({ judge, works, byGrade, unread }: Load, names: ReadonlyMap<string, string>) => ({
  name: names.get(judge) ?? '',
  works,
  knows: byGrade[2] + byGrade[3],
  unread,
});
