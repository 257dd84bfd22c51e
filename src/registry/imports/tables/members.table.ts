import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { z } from 'zod';
import type { Unit } from '../../../platform/index.js';
import { DuesCorrections } from '../../members/dues-corrections.service.js';
import { DuesPeriod } from '../../members/dues-period.entity.js';
import { MemberOrganisation, organisationKinds } from '../../members/member-organisation.entity.js';
import { MemberRecords } from '../../members/member-records.service.js';
import { RegistryService } from '../../registry.service.js';
import type { FieldChange } from '../import-outcome.js';
import { day, email, matching, neededText, oneOf } from './cells.js';
import { changesBetween } from './field-changes.js';
import { missing, type ImportTable, type RecordChange } from './import-table.js';
import { communityNamed, memberNamed } from './named-member.js';

const schema = z.object({
  community: neededText,
  name: neededText,
  organisation_kind: oneOf(organisationKinds),
  website: matching(/^https?:\/\/\S+$/, 'registry.import.cell.website'),
  contact_email: email,
  joined_on: day,
  dues_from: day,
  dues_to: day,
  dues_paid_on: day,
});

type Row = z.output<typeof schema>;

/** Members: known again by their community and name. A line may bring one period of dues. */
@Injectable()
export class MembersTable implements ImportTable<Row> {
  readonly schema = schema;
  readonly required = ['community', 'name', 'joined_on'];

  constructor(
    private readonly registry: RegistryService,
    private readonly records: MemberRecords,
    private readonly corrections: DuesCorrections,
  ) {}

  async keep(unit: Unit, row: Row): Promise<RecordChange> {
    const communityId = await communityNamed(unit.manager, row.community);
    const known = await memberNamed(unit.manager, communityId, row.name);
    const id = known ?? (await this.add(unit, communityId, row));
    const details = await this.details(unit, id, row);
    const dues = await this.dues(unit, id, row);
    const fields = known ? [...details, ...dues] : dues;
    const change = fields.length > 0 ? 'changed' : 'unchanged';
    return { label: row.name, change: known ? change : 'added', fields };
  }

  private add(unit: Unit, communityId: string, { name, joined_on }: Row): Promise<string> {
    if (!joined_on) throw missing('joined_on');
    return this.registry.addMember(unit, { name, communityId, joinedOn: joined_on });
  }

  private async details(unit: Unit, id: string, row: Row): Promise<FieldChange[]> {
    const { name, organisationKind, website, contactEmail } = await unit.manager.findOneByOrFail(MemberOrganisation, {
      id,
    });
    const before = { organisation_kind: organisationKind, website, contact_email: contactEmail };
    const given = { organisation_kind: row.organisation_kind, website: row.website, contact_email: row.contact_email };
    const fields = changesBetween(before, given, ['contact_email']);
    const after = {
      name,
      organisationKind: row.organisation_kind ?? organisationKind,
      website: row.website ?? website,
      contactEmail: row.contact_email ?? contactEmail,
    };
    if (fields.length > 0) await this.records.change(unit, id, after);
    return fields;
  }

  /** The same days again are the same period; a payment that it lacked replaces it. */
  private async dues(unit: Unit, memberId: string, row: Row): Promise<FieldChange[]> {
    const { dues_from: fromOn, dues_to: toOn, dues_paid_on: paidOn = null } = row;
    if (!fromOn && !toOn) return [];
    if (!fromOn || !toOn) throw missing(fromOn ? 'dues_to' : 'dues_from');
    const period = await unit.manager.findOneBy(DuesPeriod, { memberId, fromOn, toOn, replacedAt: IsNull() });
    if (period) return this.payment(unit, period, paidOn);
    await this.registry.addDuesPeriod(unit, { memberId, fromOn, toOn, paidOn });
    return [{ column: 'dues', before: null, after: `${fromOn} – ${toOn}` }];
  }

  private async payment(unit: Unit, period: DuesPeriod, paidOn: string | null): Promise<FieldChange[]> {
    const { id, fromOn, toOn, tierId, paidOn: before } = period;
    if (paidOn === null || paidOn === before) return [];
    const dues = { fromOn, toOn, tierId, paidOn };
    await this.corrections.correct(unit, id, { dues, because: 'Import of members' });
    return [{ column: 'dues_paid_on', before, after: paidOn }];
  }
}
