import { Injectable } from '@nestjs/common';
import { NotFound, Work, type Actor, type RuleResult } from '../../../platform/index.js';
import { Supervision } from '../../delegations/supervision.facts.js';
import { ReadinessService } from '../../readiness/readiness.service.js';
import { afterName, nameAfter } from '../../registration/after-name.js';
import { isOrganiserOf } from '../../registration/registration.policy.js';
import { AWAITED, AWAITED_STATES, listed } from '../../registration/registration-state.js';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';

/** Somebody who has said yes and whom a rule would stop at the door. */
export interface Stopped {
  id: string;
  name: string;
  delegation: string | null;
  stops: readonly RuleResult[];
}

export interface StoppedList {
  lines: readonly Stopped[];
  after: string | null;
}

const PAGE = 50;

/** Whom the door would stop, and why: before the day to be put right, and on it to be decided about. */
@Injectable()
export class StoppedQueries {
  constructor(
    private readonly work: Work,
    private readonly readiness: ReadinessService,
    private readonly supervision: Supervision,
  ) {}

  /** By name; as many queries for one as for many. */
  async list(summitId: string, { words, after }: { words: string; after: string }): Promise<StoppedList> {
    const manager = this.work.read();
    const lacking = await this.supervision.lacking(manager, summitId);
    const { name, id } = nameAfter(after);
    const rows = await manager.query<Omit<Stopped, 'stops'>[]>(LIST, [summitId, lacking, words, name, id, PAGE + 1]);
    const shown = rows.slice(0, PAGE);
    const stops = await this.readiness.inTheWay(
      manager,
      shown.map((row) => row.id),
    );
    const last = rows.length > PAGE ? shown.at(-1)! : null;
    return { lines: shown.map((row) => ({ ...row, stops: stops.get(row.id)! })), after: last && afterName(last) };
  }

  /** @throws NotFound for who is not awaited at that door, and for the reader's own */
  async one(actor: Actor, summitId: string, id: string): Promise<Stopped> {
    const manager = this.work.read();
    const registration = await manager.findOneBy(YlsRegistration, { id, summitId });
    if (!registration || !AWAITED.has(registration.state) || !isOrganiserOf(actor, registration)) throw new NotFound();
    const stops = (await this.readiness.inTheWay(manager, [id])).get(id)!;
    return { id, name: registration.name, delegation: null, stops };
  }
}

const LIST = `
  SELECT r.id, r.name, d.name AS delegation
    FROM yls_registration r LEFT JOIN yls_dossier p ON p.registration_id = r.id LEFT JOIN yls_delegation d ON d.id = r.delegation_id
   WHERE r.summit_id = $1 AND r.state IN (${listed(AWAITED_STATES)})
     AND (r.state <> 'complete' OR p.signed_at IS NULL OR r.delegation_id = ANY($2::uuid[]))
     AND ($3 = '' OR strpos(lower(r.name), lower($3)) > 0) AND ($4::text IS NULL OR (r.name, r.id) > ($4, $5::uuid))
   ORDER BY r.name, r.id LIMIT $6`;
