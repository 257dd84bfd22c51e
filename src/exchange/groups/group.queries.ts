import { Injectable } from '@nestjs/common';
import { judge, NotFound, Work, type Actor, type RuleResult } from '../../platform/index.js';
import { ChaperonesOnFile, type ChaperoneOnFile } from '../../vetting/index.js';
import { inHomesOf } from '../application/home-accounts.js';
import type { ApplicationState } from '../application/application-state.js';
import { NamesOfDesk, type Names } from '../desk/names.js';
import { ExchangeTerm } from '../terms/exchange-term.entity.js';
import { ExchangeGroup } from './exchange-group.entity.js';
import { readsGroup, runsGroup } from './group.policy.js';
import { groupIsLargeEnough, rulesOfGroup } from './group.rules.js';
import { GroupsOnTrip, type NamedChaperone } from './groups-on-trip.queries.js';
import { homesFor, type HomeChoice } from './homes-for-chaperones.js';

export interface StudentOfGroup {
  id: string;
  /** Null for a student of the reader's own home. */
  name: string | null;
  state: ApplicationState;
}

/** Somebody who may join: never of the reader's own home. */
export type StudentToJoin = StudentOfGroup & { name: string };

/** One group for its desks. */
export interface GroupView {
  group: ExchangeGroup;
  term: ExchangeTerm;
  names: Names;
  students: readonly StudentOfGroup[];
  chaperones: readonly NamedChaperone[];
  withdrawn: readonly { id: string; name: string; because: string }[];
  /** What each rule of the group says, those that are kept with them. */
  results: readonly RuleResult[];
  mayRun: boolean;
}

/** What is asked when somebody accompanies the group. */
export interface ChaperoneChoices {
  people: readonly ChaperoneOnFile[];
  homes: readonly HomeChoice[];
}

/** One group, with its students and its chaperones. */
@Injectable()
export class GroupQueries {
  constructor(
    private readonly work: Work,
    private readonly groups: GroupsOnTrip,
    private readonly people: ChaperonesOnFile,
    private readonly names: NamesOfDesk,
  ) {}

  /** As many queries for one student as for sixty. @throws NotFound outside the actor's reach */
  async one(actor: Actor, id: string): Promise<GroupView> {
    const manager = this.work.read();
    const group = await manager.findOneBy(ExchangeGroup, { id });
    if (!group || !readsGroup(actor, group)) throw new NotFound();
    const { trip, chaperones } = (await this.groups.of(manager, [id])).get(id)!;
    const size = { students: trip.group.students, fewest: group.fewestStudents };
    return {
      group,
      term: await manager.findOneByOrFail(ExchangeTerm, { id: group.termId }),
      names: await this.names.of([group.sendingCommunityId]),
      students: await manager.query<StudentOfGroup[]>(STUDENTS, [id, actor.accountId]),
      chaperones,
      withdrawn: await manager.query(WITHDRAWN, [id]),
      results: [...judge(rulesOfGroup, { trip }), ...judge([groupIsLargeEnough], size)],
      mayRun: runsGroup(actor, group),
    };
  }

  /** Who may join the group: nominated its way, and in none. */
  mayJoin(actor: Actor, { termId, sendingCommunityId, scope }: ExchangeGroup): Promise<StudentToJoin[]> {
    return this.work.read().query<StudentToJoin[]>(MAY_JOIN, [termId, sendingCommunityId, scope, actor.accountId]);
  }

  /** Who works for the group's member, and its homes. */
  async choices({ scope }: ExchangeGroup): Promise<ChaperoneChoices> {
    const manager = this.work.read();
    return { people: await this.people.ofMember(manager, scope), homes: await homesFor(manager, scope) };
  }
}

const named = `coalesce(nullif(st.name, ''), account.display_name)`;
const people = `JOIN account_brief account ON account.id = a.account_id LEFT JOIN exchange_student st ON st.application_id = a.id`;

const STUDENTS = `
  SELECT a.id, CASE WHEN a.id <> ALL (${inHomesOf('$2::uuid')}) THEN ${named} END AS name, a.state
    FROM exchange_group_seat s JOIN exchange_application a ON a.id = s.application_id ${people}
   WHERE s.group_id = $1 AND s.left_at IS NULL ORDER BY 2, a.id`;

const MAY_JOIN = `
  SELECT a.id, ${named} AS name, a.state FROM exchange_application a ${people}
   WHERE a.term_id = $1 AND a.sending_community_id = $2 AND a.scope = $3 AND a.ended_on IS NULL AND a.id <> ALL (${inHomesOf('$4::uuid')})
     AND NOT EXISTS (SELECT FROM exchange_group_seat s WHERE s.application_id = a.id AND s.left_at IS NULL)
   ORDER BY 2, a.id LIMIT 200`;

const WITHDRAWN = `
  SELECT id, name, withdrawn_because AS because FROM exchange_chaperone WHERE group_id = $1 AND withdrawn_at IS NOT NULL
   ORDER BY withdrawn_at, id LIMIT 100`;
