import { Injectable } from '@nestjs/common';
import { Clock, readRows, Work, type Actor } from '../../platform/index.js';
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

/** One line for each need, for chaperones: of their own students, in the days of the summit. Each reading is logged. */
@Injectable()
export class LinesQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** By name; in three queries. */
  async of(actor: Actor): Promise<StudentLines[]> {
    if (!actor.accountId) return [];
    const manager = this.work.read();
    const parameters = [actor.accountId, this.clock.now()];
    const read = <Row extends object>(projection: Parameters<typeof readRows<Row>>[2]['projection'], orderBy: string) =>
      readRows<Row>(manager, actor, { projection, reading: { parameters, orderBy } });
    const students = await read(ownStudents, 'r.name, r.id');
    const lines = Map.groupBy(await read(ownLines, 'n.part, n.code'), ({ registrationId }) => registrationId);
    const contacts = Map.groupBy(await read(ownContacts, 'e.position'), ({ registrationId }) => registrationId);
    return students.map((one) => ({
      ...one,
      lines: lines.get(one.id) ?? [],
      contacts: contacts.get(one.id) ?? [],
    }));
  }
}
