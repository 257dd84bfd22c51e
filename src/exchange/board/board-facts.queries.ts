import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, type Actor } from '../../platform/index.js';
import { inHomesOf } from '../application/home-accounts.js';
import { dayOfOffice } from '../application/office-day.js';
import { MatchHomesQueries } from '../matching/facts/match-homes.queries.js';
import { MatchPolicies } from '../matching/facts/match-policies.queries.js';
import { MatchStudentsQueries } from '../matching/facts/match-students.queries.js';
import { PlacementsQueries } from '../placement/placements.queries.js';
import { LIVE_STATES } from '../placement/placement-state.js';
import type { ExchangeTerm } from '../terms/exchange-term.entity.js';
import type { BoardFacts, HomeLabel, Mark, StudentLabel, Underway } from './board-facts.js';

/** All that a board needs, in a fixed number of queries. */
@Injectable()
export class BoardFactsQueries {
  constructor(
    private readonly students: MatchStudentsQueries,
    private readonly homes: MatchHomesQueries,
    private readonly policies: MatchPolicies,
    private readonly placements: PlacementsQueries,
    private readonly clock: Clock,
  ) {}

  async of(
    manager: EntityManager,
    actor: Actor,
    { term, scope }: { term: ExchangeTerm; scope: string },
  ): Promise<BoardFacts> {
    const day = dayOfOffice(this.clock.now());
    const students = await this.students.students(manager, { termId: term.id, scope, day });
    const homes = await this.homes.homes(manager, term, { scope, reader: actor.accountId ?? null });
    const underway = await manager.query<Underway[]>(UNDERWAY, [term.id, scope, LIVE_STATES]);
    const applicationIds = [...students, ...underway].map(({ applicationId }) => applicationId);
    const fileIds = [...homes.map(({ fileId }) => fileId), ...underway.map(({ hostFileId }) => hostFileId)];
    return {
      term,
      scope,
      day,
      students,
      homes,
      underway,
      policy: await this.policies.of(manager, term, day),
      marks: await manager.query<Mark[]>(MARKS, [term.id, scope]),
      declined: await this.placements.declinesOf(manager, applicationIds),
      studentLabels: await byId<StudentLabel>(manager, STUDENTS, [applicationIds, actor.accountId]),
      homeLabels: await byId<HomeLabel>(manager, HOMES, [fileIds]),
    };
  }
}

async function byId<Label extends { id: string }>(manager: EntityManager, sql: string, asked: readonly unknown[]) {
  const rows = await manager.query<Label[]>(sql, [...asked]);
  return new Map(rows.map((row) => [row.id, row]));
}

const UNDERWAY = `
  SELECT p.id, p.application_id AS "applicationId", p.host_file_id AS "hostFileId", p.state, p.kind
    FROM exchange_placement p JOIN exchange_application a ON a.id = p.application_id
   WHERE a.term_id = $1 AND a.scope = $2 AND p.state = ANY($3) ORDER BY p.proposed_at, p.id`;

const MARKS = `
  SELECT m.id, m.application_id AS "applicationId", m.host_file_id AS "hostFileId", m.kind, m.reason, m.marked_at AS "markedAt",
         a.display_name AS "markedBy"
    FROM exchange_board_mark m JOIN account_brief a ON a.id = m.marked_by
   WHERE m.term_id = $1 AND m.scope = $2 AND m.lifted_at IS NULL ORDER BY m.marked_at, m.id`;

/** Nobody reads by the board who is to live in their own home: that is told by the placement, step by step. */
const STUDENTS = `
  SELECT s.application_id AS id, COALESCE(NULLIF(s.called, ''), s.name) AS name, s.country,
         date_part('year', age(t.begins_on, s.birth_date))::int AS age
    FROM exchange_student s JOIN exchange_application a ON a.id = s.application_id JOIN exchange_term t ON t.id = a.term_id
   WHERE s.application_id = ANY($1) AND s.application_id <> ALL (${inHomesOf('$2::uuid')})`;

const HOMES = `
  SELECT f.id, h.name, COALESCE(home.place, '') AS place
    FROM host_file_brief f JOIN household_brief h ON h.id = f.household_id LEFT JOIN host_home_brief home ON home.household_id = h.id AND home.until IS NULL
   WHERE f.id = ANY($1)`;
