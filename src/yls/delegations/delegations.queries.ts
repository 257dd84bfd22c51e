import { Injectable } from '@nestjs/common';
import { Work } from '../../platform/index.js';
import { ChaperonesOnFile } from '../../vetting/index.js';
import type { Accompanying } from './reader.rules.js';
import type { ChaperoneGender } from './yls-chaperone.entity.js';

/** An adult who has agreed to accompany a delegation. */
export interface ChaperoneOfSummit {
  id: string;
  accountId: string;
  delegationId: string;
  name: string;
  gender: ChaperoneGender;
  /** A registration: that of the student of whom they are a relative. */
  relatedTo: string | null;
}

export interface DelegationOfRegistration {
  id: string;
  name: string;
  memberId: string;
}

/** What other parts of the summit ask about delegations. Pass a unit's manager to ask inside its transaction. */
@Injectable()
export class DelegationsQueries {
  constructor(
    private readonly work: Work,
    private readonly people: ChaperonesOnFile,
  ) {}

  /** Everybody who accompanies a delegation that comes, by name. */
  chaperonesOf(summitId: string, manager = this.work.read()): Promise<ChaperoneOfSummit[]> {
    return manager.query<ChaperoneOfSummit[]>(CHAPERONES, [summitId]);
  }

  /** The delegations that the account accompanies, and where its training and checks count today. */
  async accompanyingOf(
    accountId: string,
    manager = this.work.read(),
  ): Promise<(Accompanying & { memberId: string })[]> {
    const rows = await manager.query<Omit<Accompanying & { memberId: string }, 'isCleared'>[]>(ACCOMPANYING, [
      accountId,
    ]);
    const appointments = await this.people.ofAccounts(manager, [accountId]);
    const cleared = new Set(appointments.filter(({ standing }) => standing.mayWork).map(({ scope }) => scope));
    return rows.map((row) => ({ ...row, isCleared: cleared.has(row.memberId) }));
  }

  /** Null for who comes without one. */
  async delegationOf(registrationId: string, manager = this.work.read()): Promise<DelegationOfRegistration | null> {
    return (await this.delegationsOf([registrationId], manager)).get(registrationId) ?? null;
  }

  /** By registration; who comes without one is left out. */
  async delegationsOf(
    registrationIds: readonly string[],
    manager = this.work.read(),
  ): Promise<Map<string, DelegationOfRegistration>> {
    const rows = await manager.query<(DelegationOfRegistration & { registrationId: string })[]>(OF_REGISTRATIONS, [
      registrationIds,
    ]);
    return new Map(rows.map(({ registrationId, ...delegation }) => [registrationId, delegation]));
  }
}

/** Has accepted, accompanies still, and the delegation comes. */
export const COMES = `c.accepted_at IS NOT NULL AND c.withdrawn_at IS NULL AND d.state <> 'withdrawn'`;

const CHAPERONES = `
  SELECT c.id, c.account_id AS "accountId", c.delegation_id AS "delegationId", c.name, c.gender, c.related_to AS "relatedTo"
    FROM yls_chaperone c JOIN yls_delegation d ON d.id = c.delegation_id
   WHERE d.summit_id = $1 AND ${COMES} ORDER BY c.name, c.id`;

const ACCOMPANYING = `
  SELECT d.name AS delegation, m.name AS member, d.member_id AS "memberId"
    FROM yls_chaperone c JOIN yls_delegation d ON d.id = c.delegation_id JOIN member_brief m ON m.id = d.member_id
   WHERE c.account_id = $1 AND ${COMES} ORDER BY d.name, d.id`;

const OF_REGISTRATIONS = `
  SELECT r.id AS "registrationId", d.id, d.name, d.member_id AS "memberId"
    FROM yls_registration r JOIN yls_delegation d ON d.id = r.delegation_id WHERE r.id = ANY($1)`;
