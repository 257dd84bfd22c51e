import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ChaperonesOnFile, type ChaperoneOnFile } from '../../vetting/index.js';
import { GIVEN_UP, listed } from '../registration/registration-state.js';
import type { AdultWithDelegation, DelegationFacts } from './delegation.facts.js';
import type { ChaperoneGender } from './yls-chaperone.entity.js';

/** Somebody who is invited to accompany a delegation, or does. */
export interface NamedChaperone {
  id: string;
  name: string;
  email: string;
  gender: ChaperoneGender;
  accountId: string | null;
  /** The registration of a student whose relative they are. */
  relatedTo: string | null;
  /** ISO instant at which the link works no more; null once they have accepted. */
  expiresAt: string | null;
  /** Null while the delegation's member has not appointed them. */
  onFile: ChaperoneOnFile | null;
}

/** A delegation as its rules ask about it, and the people whom they name. */
export interface DelegationOnFile {
  facts: DelegationFacts;
  chaperones: readonly NamedChaperone[];
}

interface Row extends Omit<DelegationFacts, 'adults'> {
  id: string;
  memberId: string;
  chaperones: Omit<NamedChaperone, 'onFile'>[];
}

/** Delegations with all that their rules read. */
@Injectable()
export class DelegationsOnFile {
  constructor(private readonly people: ChaperonesOnFile) {}

  /** As many queries for one delegation as for many; those that do not exist are left out. */
  async of(manager: EntityManager, ids: readonly string[]): Promise<Map<string, DelegationOnFile>> {
    if (ids.length === 0) return new Map();
    const rows = await manager.query<Row[]>(DELEGATIONS, [ids]);
    const accounts = rows.flatMap(({ chaperones }) => chaperones.flatMap(({ accountId }) => accountId ?? []));
    const appointed = new Map(
      (await this.people.ofAccounts(manager, accounts)).map((one) => [`${one.accountId} ${one.scope}`, one]),
    );
    return new Map(rows.map((row) => [row.id, onFile(row, appointed)]));
  }
}

function onFile({ memberId, chaperones, ...row }: Row, appointed: ReadonlyMap<string, ChaperoneOnFile>) {
  const named = chaperones.map((one) => ({ ...one, onFile: appointed.get(`${one.accountId} ${memberId}`) ?? null }));
  const { endsOn, studentsPerChaperone, seats, hasGirls, hasBoys } = row;
  const facts = { endsOn, studentsPerChaperone, seats, hasGirls, hasBoys, adults: adultsAmong(named) };
  return { facts, chaperones: named };
}

/** Who is only invited may still say no. */
function adultsAmong(chaperones: readonly NamedChaperone[]): AdultWithDelegation[] {
  const there = chaperones.flatMap((one) => (one.accountId ? [{ ...one, accountId: one.accountId }] : []));
  return there.map(({ name, gender, accountId, relatedTo, onFile: papers }) => {
    const sameFamily = there.filter((other) => relatedTo !== null && other.relatedTo === relatedTo);
    return {
      name,
      gender,
      accountId,
      clearedUntil: papers?.standing.until ?? null,
      relatives: [...(papers?.relatives ?? []), ...sameFamily.map((other) => other.accountId)],
    };
  });
}

const STUDENT = `FROM yls_seat x JOIN yls_registration r ON r.id = x.registration_id WHERE x.delegation_id = d.id AND x.left_at IS NULL
  AND r.state NOT IN (${listed(GIVEN_UP)})`;

const DELEGATIONS = `
  SELECT d.id, d.member_id AS "memberId", s.ends_on::text AS "endsOn", s.students_per_chaperone AS "studentsPerChaperone",
         CASE WHEN s.state IN ('draft', 'open', 'closed') THEN d.seats ELSE least(d.seats, (SELECT count(*)::int ${STUDENT})) END AS seats,
         EXISTS (SELECT ${STUDENT} AND r.gender = 'female') AS "hasGirls", EXISTS (SELECT ${STUDENT} AND r.gender = 'male') AS "hasBoys",
         (SELECT coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'email', c.email, 'gender', c.gender, 'accountId', c.account_id,
             'relatedTo', c.related_to, 'expiresAt', CASE WHEN c.accepted_at IS NULL THEN c.expires_at END) ORDER BY c.invited_at, c.id), '[]')
            FROM yls_chaperone c WHERE c.delegation_id = d.id AND c.withdrawn_at IS NULL) AS chaperones
    FROM yls_delegation d JOIN yls_summit s ON s.id = d.summit_id WHERE d.id = ANY($1)`;
