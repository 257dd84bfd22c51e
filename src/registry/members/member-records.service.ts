import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Conflict, newId, NotFound, type Unit } from '../../platform/index.js';
import { refusing } from '../constraint-refusals.js';
import { keepVersion } from '../history/keep-version.js';
import { MemberContact } from './member-contact.entity.js';
import { MemberOrganisation } from './member-organisation.entity.js';
import { MemberPopulation } from './member-population.entity.js';
import { MemberTier } from './member-tier.entity.js';

type Details = Pick<MemberOrganisation, 'name' | 'organisationKind' | 'website' | 'contactEmail'>;
type NewContact = Pick<MemberContact, 'office' | 'name' | 'email' | 'phone' | 'fromOn'>;
type NewFigure = Pick<MemberPopulation, 'countsFrom' | 'count' | 'year' | 'source'>;

/** What is on record of a member beside its dues. Nothing is overwritten without being kept. */
@Injectable()
export class MemberRecords {
  /** @returns whether anything changed. @throws NotFound, Conflict */
  async change(unit: Unit, id: string, after: Details): Promise<boolean> {
    const { name, organisationKind, website, contactEmail } = await lockedMember(unit, id);
    const before: Details = { name, organisationKind, website, contactEmail };
    const changed = await keepVersion(unit, { type: 'member', id, before: { ...before }, after: { ...after } });
    if (changed) await refusing(unit.manager.update(MemberOrganisation, id, after));
    return changed;
  }

  async addContact(unit: Unit, memberId: string, contact: NewContact): Promise<void> {
    await lockedMember(unit, memberId);
    const recorded = { recordedAt: unit.now, recordedBy: unit.actor.accountId };
    await unit.manager.insert(MemberContact, { ...contact, ...recorded, id: newId(), memberId });
    await unit.record('registry.contact.added', { type: 'member', id: memberId }, { office: contact.office });
  }

  /** The person's last day; who it was stays on record. @throws NotFound, Conflict before the first day */
  async endContact(
    unit: Unit,
    { memberId, id, untilOn }: { memberId: string; id: string; untilOn: string },
  ): Promise<void> {
    const where = { id, memberId, untilOn: IsNull() };
    const contact = await unit.manager.findOne(MemberContact, { where, lock: { mode: 'pessimistic_write' } });
    if (!contact) throw new NotFound();
    if (untilOn < contact.fromOn) throw new Conflict([], { key: 'registry.contact.ends_too_early' });
    await unit.manager.update(MemberContact, id, { untilOn });
    await unit.record('registry.contact.ended', { type: 'member', id: memberId }, { contactId: id, untilOn });
  }

  /** A later record for the same day corrects the earlier one, which stays. */
  async addFigure(unit: Unit, memberId: string, figure: NewFigure): Promise<void> {
    await lockedMember(unit, memberId);
    const recorded = { recordedAt: unit.now, recordedBy: unit.actor.accountId };
    await unit.manager.insert(MemberPopulation, { ...figure, ...recorded, id: newId(), memberId });
    await unit.record('registry.population.added', { type: 'member', id: memberId }, { ...figure });
  }

  async addTier(unit: Unit, name: string): Promise<void> {
    const id = newId();
    await refusing(unit.manager.insert(MemberTier, { id, name }));
    await unit.record('registry.tier.added', { type: 'member_tier', id }, { name });
  }
}

async function lockedMember({ manager }: Unit, id: string): Promise<MemberOrganisation> {
  const member = await manager.findOne(MemberOrganisation, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!member) throw new NotFound();
  return member;
}
