import { Injectable } from '@nestjs/common';
import { Work, type Actor } from '../../platform/index.js';
import { APPLICATION_STATES, OVER, type ApplicationState } from '../application/application-state.js';
import { GateFactsReader } from '../application/gate-facts-reader.js';
import { IN_REACH, reachedBy } from './desk.policy.js';
import { nextStepOf, type NextStep } from './next-step.js';
import type { PipelineAsked, Side } from './pipeline.schema.js';
import { STAGES, stageOf, statesOf, type Stage } from './stage.js';

interface ApplicationRow {
  id: string;
  student: string;
  term: string;
  sendingCommunityId: string;
  scope: string | null;
  sponsor: string;
  state: ApplicationState;
  openedAt: Date;
}

/** A student as a line of the pipeline. */
export interface PipelineLine extends ApplicationRow {
  next: NextStep;
}

/** How many applications of a member, a community or a sponsor are at each stage. */
export interface PipelineCount {
  /** Null: not nominated to any member yet. */
  of: string | null;
  stages: Readonly<Record<Stage, number>>;
}

/** A student with a DS-2019 who has no home, or no school: 22 CFR 62.25(f)(7). */
export interface Homeless {
  id: string;
  student: string;
  /** ISO date. */
  issuedOn: string;
  lacks: 'home' | 'school' | 'both';
}

export interface Pipeline {
  counts: readonly PipelineCount[];
  homeless: readonly Homeless[];
  lines: readonly PipelineLine[];
  terms: readonly { id: string; name: string }[];
  /** Where the next page begins. */
  after: string | null;
}

const PAGE = 50;
/** With papers, and not here yet. */
const OWED: readonly ApplicationState[] = ['placing', 'placed', 'ds2019_issued', 'visa', 'cleared_to_travel'];
const LIVE = APPLICATION_STATES.filter((state) => !OVER.has(state));

const COLUMN: Record<Side, string> = {
  member: 'a.scope',
  community: 'a.sending_community_id',
  sponsor: 'a.sponsor_id',
};

const named = `coalesce(nullif(st.name, ''), account.display_name)`;
const people = `JOIN account_brief account ON account.id = a.account_id LEFT JOIN exchange_student st ON st.application_id = a.id`;

/** The applications of the actor's reach: how many are where, and what each waits for. */
@Injectable()
export class PipelineQueries {
  constructor(
    private readonly work: Work,
    private readonly facts: GateFactsReader,
  ) {}

  /** As many queries for 5,000 applications as for one. */
  async pipeline(actor: Actor, asked: PipelineAsked): Promise<Pipeline> {
    const rows = await this.rows(actor, asked);
    const shown = rows.slice(0, PAGE);
    const ids = shown.map(({ id }) => id);
    const facts = await this.facts.of(this.work.read(), ids);
    const last = rows.length > PAGE ? shown.at(-1)! : null;
    return {
      counts: await this.counts(actor, asked),
      homeless: await this.homeless(actor),
      lines: shown.map((row) => ({ ...row, next: nextStepOf(row.state, facts.get(row.id)!) })),
      terms: await this.work.read().query('SELECT id, name FROM exchange_term ORDER BY begins_on DESC, id LIMIT 100'),
      after: last && `${last.openedAt.getTime()}_${last.id}`,
    };
  }

  /** Who waits longest stands first. */
  private rows(actor: Actor, { by = 'member', stage, term, of, after }: PipelineAsked): Promise<ApplicationRow[]> {
    const [at = null, id = null] = after?.split('_') ?? [];
    const states = stage ? statesOf(stage) : LIVE;
    return this.work.read().query<ApplicationRow[]>(
      `SELECT a.id, ${named} AS student, t.name AS term, a.sending_community_id AS "sendingCommunityId", a.scope, s.name AS sponsor, a.state,
              a.opened_at AS "openedAt"
         FROM exchange_application a ${people} JOIN exchange_term t ON t.id = a.term_id JOIN exchange_sponsor s ON s.id = a.sponsor_id
        WHERE ${IN_REACH} AND a.state = ANY($6) AND ($7::uuid IS NULL OR a.term_id = $7) AND ($8::uuid IS NULL OR ${COLUMN[by]} = $8)
          AND ($9::bigint IS NULL OR (a.opened_at, a.id) > ('epoch'::timestamptz + $9::bigint * interval '1 millisecond', $10::uuid))
        ORDER BY a.opened_at, a.id LIMIT ${PAGE + 1}`,
      [...reachedBy(actor), states, term ?? null, of ?? null, at, id],
    );
  }

  private async counts(actor: Actor, { by = 'member', term }: PipelineAsked): Promise<PipelineCount[]> {
    const rows = await this.work.read().query<{ of: string | null; state: ApplicationState; count: number }[]>(
      `SELECT ${COLUMN[by]} AS of, a.state, count(*)::int AS count FROM exchange_application a
        WHERE ${IN_REACH} AND ($6::uuid IS NULL OR a.term_id = $6) GROUP BY 1, 2`,
      [...reachedBy(actor), term ?? null],
    );
    return [...Map.groupBy(rows, ({ of }) => of)].map(([of, theirs]) => ({ of, stages: stagesOf(theirs) }));
  }

  private homeless(actor: Actor): Promise<Homeless[]> {
    return this.work.read().query<Homeless[]>(
      `SELECT a.id, ${named} AS student, a.ds2019_issued_on::text AS "issuedOn",
              CASE WHEN has.home THEN 'school' WHEN has.school THEN 'home' ELSE 'both' END AS lacks
         FROM exchange_application a ${people}
         JOIN exchange_term t ON t.id = a.term_id, LATERAL (SELECT
           EXISTS (SELECT FROM exchange_placement p WHERE p.application_id = a.id AND p.kind IN ('permanent', 'arrival')
             AND p.state IN ('sponsor_approved', 'disclosed', 'active', 'moving')) AS home,
           t.kind = 'youth_ambassador' OR EXISTS (SELECT FROM exchange_school_acceptance k WHERE k.application_id = a.id AND k.withdrawn_at IS NULL) AS school) AS has
        WHERE ${IN_REACH} AND a.state = ANY($6) AND a.ds2019_issued_on IS NOT NULL AND NOT (has.home AND has.school)
        ORDER BY a.ds2019_issued_on, a.id LIMIT ${PAGE}`,
      [...reachedBy(actor), OWED],
    );
  }
}

function stagesOf(rows: readonly { state: ApplicationState; count: number }[]): Record<Stage, number> {
  const stages = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<Stage, number>;
  for (const { state, count } of rows) stages[stageOf(state)] += count;
  return stages;
}
