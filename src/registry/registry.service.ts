import { Injectable } from '@nestjs/common';
import { Conflict, newId, type Unit } from '../platform/index.js';
import type { NewCommunity } from './community/new-community.js';
import { storeCommunities, type StoredCommunity } from './community/store-communities.js';
import { refusing } from './constraint-refusals.js';
import { DuesPeriod } from './members/dues-period.entity.js';
import { MemberOrganisation } from './members/member-organisation.entity.js';
import { PartnershipAct } from './partnerships/partnership-act.entity.js';
import type { ActKind, DatePrecision } from './partnerships/partnership-kind.js';
import { partnershipsChanged } from './partnerships/partnerships-changed.js';
import { refuseWrongUpgrade } from './partnerships/upgrade.js';
import { storePartnerships, type NewPartnership } from './partnerships/store-partnerships.js';

export interface NewMember {
  name: string;
  communityId: string;
  contactEmail?: string | null;
  /** `YYYY-MM-DD`, as all dates here. */
  joinedOn: string;
}

export interface NewDuesPeriod {
  memberId: string;
  fromOn: string;
  /** The last day that is covered. */
  toOn: string;
  paidOn: string | null;
  tierId?: string | null;
}

export interface NewAct {
  partnershipId: string;
  kind: ActKind;
  datedOn: string;
  datePrecision?: DatePrecision;
  signers?: readonly string[];
  source?: string | null;
  /** The last day of the term that the agreement gives itself. */
  termEndsOn?: string | null;
  /** The scanned agreement. */
  documentFileId?: string | null;
}

/** The registry's commands. Each runs in the caller's transaction, writes the audit log, and answers 409 with a sentence where a constraint refuses. */
@Injectable()
export class RegistryService {
  async addCommunity(unit: Unit, community: NewCommunity): Promise<StoredCommunity> {
    const [stored] = await refusing(storeCommunities(unit.manager, [community]));
    await unit.record('registry.community.added', { type: 'community', id: stored!.id }, { slug: stored!.slug });
    return stored!;
  }

  /** @returns the member's id */
  async addMember(unit: Unit, member: NewMember): Promise<string> {
    const id = newId();
    await refusing(unit.manager.insert(MemberOrganisation, { id, ...member }));
    await unit.record('registry.member.added', { type: 'member', id }, { communityId: member.communityId });
    return id;
  }

  /** @returns the period's id */
  async addDuesPeriod(unit: Unit, period: NewDuesPeriod): Promise<string> {
    const id = newId();
    await refusing(unit.manager.insert(DuesPeriod, { id, ...period, recordedBy: unit.actor.accountId }));
    await unit.record('registry.dues.added', { type: 'member', id: period.memberId }, { ...period });
    return id;
  }

  /** @returns the partnership's id */
  async addPartnership(unit: Unit, partnership: NewPartnership): Promise<string> {
    if (new Set(partnership.communityIds).size < 2) throw new Conflict([], { key: 'registry.refusal.too_few_parties' });
    const [id] = await refusing(storePartnerships(unit.manager, [partnership]));
    if (!id) throw new Conflict([], { key: 'registry.refusal.partnership_exists' });
    await unit.record('registry.partnership.added', { type: 'partnership', id }, { kind: partnership.kind });
    await unit.queue(partnershipsChanged, {}, { singletonKey: 'changed' });
    return id;
  }

  /** @returns the act's id */
  async addAct(unit: Unit, act: NewAct): Promise<string> {
    const id = newId();
    if (act.kind === 'upgrade') await refuseWrongUpgrade(unit.manager, act.partnershipId);
    const row = { ...act, id, signers: [...(act.signers ?? [])], recordedBy: unit.actor.accountId };
    await refusing(unit.manager.insert(PartnershipAct, row));
    await unit.record(
      'registry.act.added',
      { type: 'partnership', id: act.partnershipId },
      { kind: act.kind, datedOn: act.datedOn },
    );
    return id;
  }
}
