import { Injectable } from '@nestjs/common';
import { ApplicationQueries } from '../../applications/index.js';
import { hasRole } from '../../auth/index.js';
import { NotFound, Work, type Actor, type RuleResult } from '../../platform/index.js';
import { ReadinessService } from '../readiness/readiness.service.js';
import { afterName, nameAfter } from '../registration/after-name.js';
import { COMING_STATES, AWAITED, listed, type RegistrationState } from '../registration/registration-state.js';
import { runsSummit } from '../summit/summit.policy.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { YLS_PAPERS } from './papers.definition.js';

const PAGE = 50;

/** Whether somebody's family has signed; what it told is not in it. */
export interface ProgressLine {
  id: string;
  name: string;
  state: RegistrationState;
  dueOn: string | null;
  signedAt: Date | null;
  inTheWay: readonly RuleResult[];
  /** By which staff read whom to call, travel and pictures; null for others. */
  formId: string | null;
}

export interface Progress {
  summit: YlsSummit;
  lines: readonly ProgressLine[];
  signed: number;
  coming: number;
  after: string | null;
}

/** For staff, and for coordinators of their own students. */
@Injectable()
export class ProgressQueries {
  constructor(
    private readonly work: Work,
    private readonly readiness: ReadinessService,
    private readonly applications: ApplicationQueries,
  ) {}

  /** By name; as many queries for one as for many. @throws NotFound for whom there is nothing */
  async of(actor: Actor, summitId: string, after: string): Promise<Progress> {
    const manager = this.work.read();
    const summit = await manager.findOneBy(YlsSummit, { id: summitId });
    const isOrganiser = runsSummit(actor, summitId);
    if (!summit || !(isOrganiser || hasRole(actor, 'coordinator'))) throw new NotFound();
    const scopes = actor.grants.flatMap(({ role, scope }) => (role === 'coordinator' && scope ? [scope] : []));
    const whose = [summitId, isOrganiser, scopes, actor.accountId];
    const { name: at, id } = nameAfter(after);
    const rows = await manager.query<Omit<ProgressLine, 'inTheWay' | 'formId'>[]>(LIST, [...whose, at, id, PAGE + 1]);
    const [counts] = await manager.query<[{ signed: number; coming: number }]>(COUNTS, whose);
    const shown = rows.slice(0, PAGE);
    const waiting = shown.filter(({ state }) => AWAITED.has(state)).map((row) => row.id);
    const inTheWay = await this.readiness.inTheWay(manager, waiting);
    const last = rows.length > PAGE ? shown.at(-1)! : null;
    const ids = isOrganiser ? shown.map((row) => row.id) : [];
    const forms = await this.applications.idsOf(manager, YLS_PAPERS, ids);
    const lines = shown.map((row) => ({
      ...row,
      inTheWay: inTheWay.get(row.id) ?? [],
      formId: forms.get(row.id) ?? null,
    }));
    return { summit, lines, ...counts, after: last && afterName(last) };
  }
}

const WHOSE = `r.summit_id = $1 AND r.state IN (${listed(COMING_STATES)}) AND ($2 OR r.scope = ANY($3::uuid[])) AND r.account_id <> $4`;

const LIST = `
  SELECT r.id, r.name, r.state, d.due_on::text AS "dueOn", d.signed_at AS "signedAt"
    FROM yls_registration r LEFT JOIN yls_dossier d ON d.registration_id = r.id
   WHERE ${WHOSE} AND ($5::text IS NULL OR (r.name, r.id) > ($5, $6::uuid)) ORDER BY r.name, r.id LIMIT $7`;

const COUNTS = `
  SELECT count(*) FILTER (WHERE d.signed_at IS NOT NULL)::int AS signed, count(*)::int AS coming
    FROM yls_registration r LEFT JOIN yls_dossier d ON d.registration_id = r.id WHERE ${WHOSE}`;
