import { Injectable } from '@nestjs/common';
import { Clock, judge, readRows, refusals, Work, type Actor, type RuleResult } from '../../platform/index.js';
import { DelegationsQueries } from '../delegations/delegations.queries.js';
import { readerIsCleared } from '../delegations/reader.rules.js';
import {
  ownContacts,
  ownLines,
  ownStudents,
  type ContactLine,
  type Line,
  type OwnStudent,
} from './lines.projection.js';

/** What a chaperone needs to know of one student. */
export interface StudentLines extends OwnStudent {
  lines: readonly Line[];
  contacts: readonly ContactLine[];
}

export interface NeedsOfOwn {
  students: readonly StudentLines[];
  /** For each delegation of which nothing is told before the reader's training and checks count. */
  heldBack: readonly RuleResult[];
}

/** One line for each need, for chaperones whose papers count: of their own students, in the days of the summit. Each reading is logged. */
@Injectable()
export class LinesQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly delegations: DelegationsQueries,
  ) {}

  /** By name; as many queries for one student as for many. */
  async of(actor: Actor): Promise<NeedsOfOwn> {
    if (!actor.accountId) return { students: [], heldBack: [] };
    const manager = this.work.read();
    const accompanying = await this.delegations.accompanyingOf(actor.accountId, manager);
    const cleared = accompanying.filter(({ isCleared }) => isCleared).map(({ memberId }) => memberId);
    const parameters = [actor.accountId, this.clock.now(), cleared];
    const read = <Row extends object>(projection: Parameters<typeof readRows<Row>>[2]['projection'], orderBy: string) =>
      readRows<Row>(manager, actor, { projection, reading: { parameters, orderBy } });
    const students = await read(ownStudents, 'r.name, r.id');
    const lines = Map.groupBy(await read(ownLines, 'n.part, n.code'), ({ registrationId }) => registrationId);
    const contacts = Map.groupBy(await read(ownContacts, 'e.position'), ({ registrationId }) => registrationId);
    return {
      students: students.map((one) => ({
        ...one,
        lines: lines.get(one.id) ?? [],
        contacts: contacts.get(one.id) ?? [],
      })),
      heldBack: accompanying.flatMap((one) => refusals(judge([readerIsCleared], one))),
    };
  }
}
