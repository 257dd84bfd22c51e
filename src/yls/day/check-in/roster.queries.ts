import { Injectable } from '@nestjs/common';
import { Catalogue, Clock, newId, NotFound, Work, type Actor, type RuleResult } from '../../../platform/index.js';
import { labelOf, RegistryQueries } from '../../../registry/index.js';
import { DoorStops } from '../../readiness/door-stops.js';
import type { RegistrationState } from '../../registration/registration-state.js';
import { runsSummit } from '../../summit/summit.policy.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';
import { afterDay, daysAfter } from '../../summit/zoned-days.js';
import { worksAtDoor } from '../day.policy.js';
import { EXPECTED_STATES } from '../expected.js';
import { typedCode } from '../tickets/ticket-code.js';
import { hashOfCode, TicketSeal } from '../tickets/ticket-seal.js';
import type { Outcome } from './act-words.js';
import type { ListAsked } from './check-in.schema.js';

/** All that a device at the door keeps: no birthday, no address, nothing of health. */
export interface Roster {
  summit: string;
  /** ISO instant from which a device keeps it no more. */
  until: string;
  /** Base64url of the Ed25519 key that made the tickets. */
  key: string;
  people: readonly RosterLine[];
}

/** A student by the ticket's hash. */
export interface RosterLine {
  ticket: string;
  /** As the student wants to be called. */
  name: string;
  from: string;
  /** ISO instant; null for who has not come. */
  in: string | null;
  /** Which act let them in, to be taken back where it was wrong; null also where none is known. */
  act: string | null;
  /** The guardian named who may collect the student: nobody else may. */
  pickUp: boolean;
  /** Why a rule stops the student at the door, in the reader's language; null for who may come in. */
  stop: string | null;
}

/** A line of the plain list, with the id that the press of its button gets. */
export interface DoorLine {
  id: string;
  act: string;
  name: string;
  from: string;
  state: RegistrationState;
  at: Date | null;
  /** Why a rule stops the student at the door. */
  stops: readonly RuleResult[];
  /** The act that let them in. */
  came: string | null;
}

/** An act that did not simply let somebody in. */
export interface Oddity {
  id: string;
  name: string | null;
  outcome: Outcome;
  /** Of an act that takes another back. */
  because: string;
  at: Date;
  by: string;
  /** When the student came in, by whom. */
  firstAt: Date | null;
  firstBy: string | null;
}

export interface Door {
  summit: YlsSummit;
  counts: { expected: number; there: number; lacking: number };
  lines: readonly DoorLine[];
  after: string | null;
  oddities: readonly Oddity[];
}

const PAGE = 50;

/** Who is expected at the door, as many queries for thousands as for one. */
@Injectable()
export class RosterQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly seal: TicketSeal,
    private readonly registry: RegistryQueries,
    private readonly stops: DoorStops,
    private readonly catalogue: Catalogue,
  ) {}

  /** @throws NotFound for who is not at that door, and once the summit is over */
  async roster(actor: Actor, summitId: string): Promise<Roster> {
    const summit = await this.summit(actor, summitId);
    if (this.isOver(summit)) throw new NotFound();
    const manager = this.work.read();
    const rows = await manager.query<RosterRow[]>(rosterQuery, [summitId, EXPECTED_STATES]);
    const stops = await this.stops.of(manager, awaitedAmong(rows));
    const labels = await this.labels(rows, actor.locale);
    return {
      summit: summit.name,
      until: afterDay(summit.endsOn, summit.timeZone).toISOString(),
      key: this.seal.publicKey(),
      people: rows.map(({ id, ticket, name, communityId, delegation, at, act, pickUp }) => ({
        ticket,
        name,
        from: delegation ?? labels.get(communityId) ?? '',
        pickUp,
        stop: this.sentence(stops.get(id) ?? [], actor.locale),
        in: at?.toISOString() ?? null,
        act,
      })),
    };
  }

  /** @throws NotFound for who is not at that door */
  async door(actor: Actor, summitId: string, { words, after }: ListAsked): Promise<Door> {
    const summit = await this.summit(actor, summitId);
    const manager = this.work.read();
    const code = typedCode(words);
    const asked = [summitId, EXPECTED_STATES, words, code && hashOfCode(code), after ?? null, PAGE + 1];
    const rows = await manager.query<DoorRow[]>(doorQuery, asked);
    const shown = rows.slice(0, PAGE);
    const labels = await this.labels(shown, actor.locale);
    const stops = await this.stops.of(manager, awaitedAmong(shown));
    const [counts] = await manager.query<[Door['counts']]>(countsQuery, [summitId, EXPECTED_STATES]);
    return {
      summit,
      counts,
      lines: shown.map(({ communityId, delegation, ...row }) => ({
        ...row,
        act: newId(),
        stops: stops.get(row.id) ?? [],
        from: delegation ?? labels.get(communityId) ?? '',
      })),
      after: rows.length > PAGE ? shown.at(-1)!.id : null,
      oddities: await manager.query<Oddity[]>(odditiesQuery, [summitId]),
    };
  }

  /** Those that somebody at a door has to do with, the next first. */
  async summits(ids: readonly string[] | null): Promise<YlsSummit[]> {
    return this.work
      .read()
      .createQueryBuilder(YlsSummit, 's')
      .where(`s.state IN ('released', 'running', 'ended') AND (:all OR s.id = ANY(:ids))`, {
        all: !ids,
        ids: ids ?? [],
      })
      .orderBy({ 's.begins_on': 'DESC', 's.id': 'ASC' })
      .getMany();
  }

  /** Helpers have a day more than the summit, for whoever is collected late; then its lists are for staff alone. @throws NotFound */
  async summit(actor: Actor, id: string): Promise<YlsSummit> {
    const summit = worksAtDoor(actor, id) ? await this.work.read().findOneBy(YlsSummit, { id }) : null;
    if (!summit || (!runsSummit(actor, id) && this.isOver(summit, 1))) throw new NotFound();
    return summit;
  }

  private sentence(stops: readonly RuleResult[], locale: string): string | null {
    const said = stops.flatMap(({ because, remedy }) => [because, remedy].flatMap((words) => words ?? []));
    return said.map((words) => this.catalogue.words(locale, words)).join(' ') || null;
  }

  /** @param days after the last one */
  private isOver({ endsOn, timeZone }: YlsSummit, days = 0): boolean {
    return this.clock.now() >= afterDay(daysAfter(endsOn, days), timeZone);
  }

  private async labels(rows: readonly { communityId: string }[], locale: string): Promise<Map<string, string>> {
    const ids = [...new Set(rows.map(({ communityId }) => communityId))];
    const labels = await this.registry.communityLabels(ids, this.work.read());
    return new Map([...labels].map(([id, label]) => [id, labelOf(label, locale)]));
  }
}

interface RosterRow extends Pick<RosterLine, 'ticket' | 'name' | 'pickUp' | 'act'> {
  id: string;
  state: RegistrationState;
  communityId: string;
  delegation: string | null;
  at: Date | null;
}

interface DoorRow extends Omit<DoorLine, 'from' | 'act' | 'stops'> {
  communityId: string;
  delegation: string | null;
}

const awaitedAmong = (rows: readonly { id: string; state: RegistrationState }[]): string[] =>
  rows.flatMap(({ id, state }) => (state === 'complete' ? [id] : []));

const isTakenBack = (act: string) =>
  `EXISTS (SELECT FROM yls_check_in u WHERE u.undoes_id = ${act}.id AND u.outcome IN ('undone', 'stays'))`;

/** The moment at which somebody came in is that of the earliest act that stands, whichever phone sent it first. */
const came = `LEFT JOIN LATERAL (SELECT c.at, c.id FROM yls_check_in c WHERE c.registration_id = r.id AND c.outcome IN ('taken', 'again')
  AND NOT ${isTakenBack('c')} ORDER BY c.at, c.id LIMIT 1) came ON true`;

const rosterQuery = `
  SELECT r.id, r.state, t.code_hash AS ticket, coalesce(nullif(r.called, ''), r.name) AS name, r.community_id AS "communityId", d.name AS delegation, came.at, came.id AS act,
    EXISTS (SELECT FROM yls_collector c WHERE c.registration_id = r.id AND c.ended_at IS NULL) AS "pickUp"
    FROM yls_registration r JOIN yls_ticket t ON t.registration_id = r.id AND t.ended_at IS NULL
    LEFT JOIN yls_delegation d ON d.id = r.delegation_id ${came}
   WHERE r.summit_id = $1 AND r.state = ANY($2) ORDER BY name, r.id`;

const doorQuery = `
  SELECT r.id, r.name, r.community_id AS "communityId", d.name AS delegation, r.state, came.at, came.id AS came
    FROM yls_registration r LEFT JOIN yls_delegation d ON d.id = r.delegation_id ${came}
   WHERE r.summit_id = $1 AND r.state = ANY($2)
     AND ($3 = '' OR strpos(lower(r.name), lower($3)) > 0 OR strpos(lower(r.called), lower($3)) > 0
       OR EXISTS (SELECT FROM yls_ticket t WHERE t.registration_id = r.id AND t.code_hash = $4))
     AND ($5::uuid IS NULL OR (r.name, r.id) > (SELECT l.name, l.id FROM yls_registration l WHERE l.id = $5))
   ORDER BY r.name, r.id LIMIT $6`;

const countsQuery = `
  SELECT count(*)::int AS expected, count(*) FILTER (WHERE r.state <> 'complete')::int AS there,
    count(*) FILTER (WHERE NOT EXISTS (SELECT FROM yls_ticket t WHERE t.registration_id = r.id AND t.ended_at IS NULL))::int AS lacking
    FROM yls_registration r WHERE r.summit_id = $1 AND r.state = ANY($2)`;

const odditiesQuery = `
  SELECT c.id, r.name, c.outcome, c.because, c.at, a.display_name AS by, first.at AS "firstAt", first.by AS "firstBy"
    FROM yls_check_in c JOIN account_brief a ON a.id = c.by_account_id LEFT JOIN yls_registration r ON r.id = c.registration_id
    LEFT JOIN LATERAL (SELECT f.at, fa.display_name AS by FROM yls_check_in f JOIN account_brief fa ON fa.id = f.by_account_id
      WHERE f.registration_id = c.registration_id AND f.outcome = 'taken' AND NOT ${isTakenBack('f')} ORDER BY f.at LIMIT 1) first ON true
   WHERE c.summit_id = $1 AND c.outcome <> 'taken' ORDER BY c.received_at DESC, c.id LIMIT 20`;
