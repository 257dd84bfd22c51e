import { Injectable } from '@nestjs/common';
import { Clock, Work, type Actor } from '../../platform/index.js';
import { RegistryQueries } from '../../registry/index.js';
import { inHomesOf } from '../application/home-accounts.js';
import { dayOfOffice } from '../application/office-day.js';
import { LIVING_KINDS } from './living.duties.js';
import { scopesOfLiving } from './living.policy.js';
import type { ListAsked } from './living.schema.js';

export interface LivingLine {
  id: string;
  name: string;
  scope: string;
  family: string | null;
  /** ISO dates. */
  arrivedOn: string;
  lastTalkOn: string | null;
  coordinator: string | null;
  /** Kind of the duty that is due first, and when; null when nothing runs. */
  next: { kind: string; dueAt: string } | null;
  overdue: number;
}

export interface LivingList {
  lines: LivingLine[];
  /** Where the next page begins. */
  after: string | null;
}

const PAGE = 50;

/** Students who live with families of the actor's members, and what is due for each. */
@Injectable()
export class LivingListQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly registry: RegistryQueries,
  ) {}

  /** Names of members by id. */
  async memberNames(): Promise<ReadonlyMap<string, string>> {
    const members = await this.registry.members(dayOfOffice(this.clock.now()));
    return new Map(members.map(({ id, name }) => [id, name]));
  }

  /** One query, however many live here; who has been here longest first. Never the actor's own stay or home: 22 CFR 62.25(d)(10). */
  async list(actor: Actor, { scope, after }: ListAsked): Promise<LivingList> {
    const [on = null, id = null] = after?.split('_') ?? [];
    const given = [scopesOfLiving(actor), actor.accountId, scope ?? null, on, id, LIVING_KINDS, this.clock.now()];
    const rows = await this.work.read().query<LivingLine[]>(LIST, given);
    const last = rows.length > PAGE ? rows[PAGE - 1]! : null;
    return { lines: rows.slice(0, PAGE), after: last && `${last.arrivedOn}_${last.id}` };
  }
}

const HOME = `(SELECT p.host_file_id FROM exchange_placement p WHERE p.application_id = a.id AND p.state IN ('active', 'moving')
  ORDER BY p.moved_in_on DESC, p.id DESC LIMIT 1)`;

const RUNNING = 'd.subject_id = a.id AND d.kind = ANY($6) AND d.done_at IS NULL AND d.dropped_at IS NULL';

const LIST = `
  SELECT a.id, coalesce(nullif(s.called, ''), nullif(s.name, ''), c.display_name) AS name, a.scope, a.arrived_on::text AS "arrivedOn",
         (SELECT h.name FROM host_file_brief f JOIN household_brief h ON h.id = f.household_id WHERE f.id = ${HOME}) AS family,
         (SELECT max(k.happened_on)::text FROM exchange_contact k WHERE k.application_id = a.id AND k.party = 'student') AS "lastTalkOn",
         (SELECT o.display_name FROM exchange_coordination k JOIN account_brief o ON o.id = k.account_id WHERE k.application_id = a.id AND k.until_on IS NULL) AS coordinator,
         (SELECT json_build_object('kind', d.kind, 'dueAt', d.due_at) FROM duty_brief d WHERE ${RUNNING} ORDER BY d.due_at, d.id LIMIT 1) AS next,
         (SELECT count(*)::int FROM duty_brief d WHERE ${RUNNING} AND d.due_at < $7) AS overdue
    FROM exchange_application a JOIN account_brief c ON c.id = a.account_id LEFT JOIN exchange_student s ON s.application_id = a.id
   WHERE a.state = 'active' AND ($1::uuid[] IS NULL OR a.scope = ANY($1) OR a.sponsor_id = ANY($1)) AND a.account_id IS DISTINCT FROM $2::uuid
     AND a.id <> ALL (${inHomesOf('$2::uuid')})
     AND ($3::uuid IS NULL OR a.scope = $3) AND ($4::date IS NULL OR (a.arrived_on, a.id) > ($4::date, $5::uuid))
   ORDER BY a.arrived_on, a.id LIMIT ${PAGE + 1}`;
