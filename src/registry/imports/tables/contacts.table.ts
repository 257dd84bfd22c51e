import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Unit } from '../../../platform/index.js';
import { contactOffices } from '../../members/member-contact.entity.js';
import { MemberRecords } from '../../members/member-records.service.js';
import { day, email, neededText, oneOf, text } from './cells.js';
import { changesBetween } from './field-changes.js';
import { missing, unknown, type ImportTable, type RecordChange } from './import-table.js';
import { communityNamed, memberNamed } from './named-member.js';

const schema = z.object({
  community: neededText,
  member: neededText,
  office: oneOf(contactOffices),
  name: neededText,
  email,
  phone: text,
  from_on: day,
  until_on: day,
});

type Row = z.output<typeof schema>;

interface InOffice {
  id: string;
  email: string | null;
  phone: string | null;
  from_on: string;
  until_on: string | null;
}

/**
 * Contacts of members, who are persons: only staff import them, and no outcome repeats what it says of them. Known again by member, office
 * and name. A new address ends the old record and begins another, so that who could be reached where stays known.
 */
@Injectable()
export class ContactsTable implements ImportTable<Row> {
  readonly schema = schema;
  readonly required = ['community', 'member', 'office', 'name', 'email', 'from_on'];

  constructor(private readonly records: MemberRecords) {}

  async keep(unit: Unit, row: Row): Promise<RecordChange> {
    if (!row.office) throw missing('office');
    const communityId = await communityNamed(unit.manager, row.community);
    const memberId = await memberNamed(unit.manager, communityId, row.member);
    if (!memberId) throw unknown('member', row.member);
    const label = `${row.member}, ${row.office}`;
    const known = await this.find(unit, memberId, row);
    if (!known) {
      await this.add(unit, memberId, row);
      if (row.until_on) await this.end(unit, { memberId, row, untilOn: row.until_on });
      return { label, change: 'added', fields: [] };
    }
    return { label, ...(await this.change(unit, { memberId, known, row })) };
  }

  private async find({ manager }: Unit, memberId: string, { office, name }: Row): Promise<InOffice | undefined> {
    const [found] = await manager.query<InOffice[]>(
      `SELECT id, email, phone, from_on::text AS from_on, until_on::text AS until_on FROM member_contact
        WHERE member_id = $1 AND office = $2 AND lower(name) = lower($3)
        ORDER BY until_on DESC NULLS FIRST, from_on DESC, recorded_at DESC, id DESC LIMIT 1`,
      [memberId, office, name],
    );
    return found;
  }

  private async change(
    unit: Unit,
    { memberId, known, row }: { memberId: string; known: InOffice; row: Row },
  ): Promise<Omit<RecordChange, 'label'>> {
    const before = { email: known.email, phone: known.phone, until_on: known.until_on };
    const given = { email: row.email, phone: row.phone, until_on: row.until_on };
    const fields = changesBetween(before, given, ['email', 'phone']);
    if (fields.length === 0) return { change: 'unchanged', fields };
    const isReachedAnew = fields.some(({ isPersonal }) => isPersonal);
    if (isReachedAnew) await this.beginAnew(unit, { memberId, known, row });
    if (row.until_on) await this.end(unit, { memberId, row, untilOn: row.until_on });
    return { change: 'changed', fields };
  }

  private async beginAnew(
    unit: Unit,
    { memberId, known, row }: { memberId: string; known: InOffice; row: Row },
  ): Promise<void> {
    const today = unit.now.toISOString().slice(0, 10);
    const fromOn = [known.from_on, row.from_on ?? today].toSorted().at(-1)!;
    if (!known.until_on) await this.records.endContact(unit, { memberId, id: known.id, untilOn: fromOn });
    const reach = { email: row.email ?? known.email ?? undefined, phone: row.phone ?? known.phone ?? undefined };
    await this.add(unit, memberId, { ...row, ...reach, from_on: fromOn });
  }

  private async add(unit: Unit, memberId: string, { office, name, ...row }: Row): Promise<void> {
    if (!row.from_on) throw missing('from_on');
    if (!row.email && !row.phone) throw missing('email');
    const contact = { office: office!, name, email: row.email ?? null, phone: row.phone ?? null, fromOn: row.from_on };
    await this.records.addContact(unit, memberId, contact);
  }

  private async end(
    unit: Unit,
    { memberId, row, untilOn }: { memberId: string; row: Row; untilOn: string },
  ): Promise<void> {
    const open = await this.find(unit, memberId, row);
    if (open && !open.until_on) await this.records.endContact(unit, { memberId, id: open.id, untilOn });
  }
}
