import { Injectable } from '@nestjs/common';
import { judge, refusals, Work, type Actor } from '../../platform/index.js';
import { groupInReach, groupsReachedBy } from './group.policy.js';
import { rulesOfGroup } from './group.rules.js';
import { GroupsOnTrip } from './groups-on-trip.queries.js';
import type { GroupsAsked } from './groups.schema.js';
import type { GroupWay } from './groups.service.js';

interface GroupRow {
  id: string;
  name: string;
  term: string;
  /** ISO date. */
  beginsOn: string;
  sendingCommunityId: string;
  scope: string;
  mostStudents: number;
}

/** A group as a line of the list. */
export interface GroupLine extends GroupRow {
  students: number;
  chaperones: number;
  /** How many rules are in the way of its journey. */
  open: number;
}

/** Students of one way who are in no group. */
export interface WayWithoutGroup extends GroupWay {
  term: string;
  students: number;
}

export interface GroupList {
  lines: readonly GroupLine[];
  waiting: readonly WayWithoutGroup[];
  /** Where the next page begins. */
  after: string | null;
}

const PAGE = 50;

/** Groups of the actor's communities and members, the latest journey first. */
@Injectable()
export class GroupListQueries {
  constructor(
    private readonly work: Work,
    private readonly groups: GroupsOnTrip,
  ) {}

  /** As many queries for one group as for many. */
  async list(actor: Actor, { term, after }: GroupsAsked): Promise<GroupList> {
    const manager = this.work.read();
    const reach = [...groupsReachedBy(actor), term ?? null];
    const [on = null, id = null] = after?.split('_') ?? [];
    const rows = await manager.query<GroupRow[]>(GROUPS, [...reach, on, id]);
    const shown = rows.slice(0, PAGE);
    const facts = await this.groups.of(
      manager,
      shown.map((row) => row.id),
    );
    const last = rows.length > PAGE ? shown.at(-1)! : null;
    return {
      lines: shown.map((row) => {
        const { trip, chaperones } = facts.get(row.id)!;
        const open = refusals(judge(rulesOfGroup, { trip })).length;
        return { ...row, students: trip.group.students, chaperones: chaperones.length, open };
      }),
      waiting: await manager.query<WayWithoutGroup[]>(WAITING, [...reach, actor.accountId]),
      after: last && `${last.beginsOn}_${last.id}`,
    };
  }
}

const GROUPS = `
  SELECT g.id, g.name, t.name AS term, t.begins_on::text AS "beginsOn", g.sending_community_id AS "sendingCommunityId", g.scope,
         g.most_students AS "mostStudents"
    FROM exchange_group g JOIN exchange_term t ON t.id = g.term_id
   WHERE ${groupInReach('g')} AND ($5::uuid IS NULL OR g.term_id = $5) AND ($6::date IS NULL OR (t.begins_on, g.id) < ($6::date, $7::uuid))
   ORDER BY t.begins_on DESC, g.id DESC LIMIT ${PAGE + 1}`;

const WAITING = `
  SELECT a.term_id AS "termId", a.sending_community_id AS "sendingCommunityId", a.scope, t.name AS term, count(*)::int AS students
    FROM exchange_application a JOIN exchange_term t ON t.id = a.term_id
   WHERE t.kind = 'youth_ambassador' AND a.scope IS NOT NULL AND a.ended_on IS NULL AND ${groupInReach('a')} AND ($5::uuid IS NULL OR a.term_id = $5)
     AND a.account_id IS DISTINCT FROM $6::uuid
     AND NOT EXISTS (SELECT FROM exchange_group_seat s WHERE s.application_id = a.id AND s.left_at IS NULL)
   GROUP BY a.term_id, a.sending_community_id, a.scope, t.name, t.begins_on ORDER BY t.begins_on, t.name, a.term_id, a.scope, a.sending_community_id
   LIMIT 100`;
