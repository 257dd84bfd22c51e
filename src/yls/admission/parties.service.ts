import { Injectable } from '@nestjs/common';
import { insertMany, Lifecycles, newId, system, type Unit } from '../../platform/index.js';
import type { RegistrationState } from '../registration/registration-state.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { YlsParty, type PartyKind } from './yls-party.entity.js';
import { ylsPartyLifecycle, type PartyEvent } from './yls-party.lifecycle.js';

interface Loner {
  id: string;
  delegationId: string | null;
  guardianEmail: string | null;
}

/** Who moves together. */
@Injectable()
export class PartiesService {
  constructor(private readonly lifecycles: Lifecycles) {}

  /**
   * Gives everybody on the summit's waitlist who has none a party: a delegation's own, or that of the siblings with whom they share a guardian,
   * or one alone. First come, first on the list, or all at the place `at`. The caller holds the summit.
   */
  async form(unit: Unit, summitId: string, at?: number): Promise<void> {
    await unit.manager.query(joinQuery, [summitId]);
    const loners = await unit.manager.query<Loner[]>(lonersQuery, [summitId]);
    const groups = Map.groupBy(loners, ({ id, delegationId, guardianEmail }) => delegationId ?? guardianEmail ?? id);
    const last = await lastPosition(unit, summitId);
    const parties = [...groups.values()].map((members, index) => ({
      id: newId(),
      position: at ?? last + index + 1,
      members,
    }));
    const rows = parties.map(({ id, position, members }) => ({
      id,
      summitId,
      kind: kindOf(members),
      state: 'waiting' as const,
      position,
    }));
    await insertMany(unit.manager, YlsParty, rows);
    const joined = parties.flatMap(({ id, members }) => members.map((one) => ({ id: one.id, party: id })));
    await unit.manager.query(JOIN, [JSON.stringify(joined)]);
  }

  /** A place at the end of the list for a delegation that needs more seats than are free. The caller holds the summit. @returns its id */
  async queueUp(unit: Unit, summitId: string): Promise<string> {
    return add(unit, { summitId, kind: 'delegation', position: (await lastPosition(unit, summitId)) + 1 });
  }

  /** Students who waited with a delegation go on alone, or with siblings, at the place on the list that they had. The caller holds the summit. */
  async dissolve(unit: Unit, id: string): Promise<void> {
    const { summitId, position } = await unit.manager.findOneByOrFail(YlsParty, { id });
    await this.form(unit, summitId);
    await unit.manager.update(
      YlsRegistration,
      { partyId: id, state: 'waitlisted' },
      { partyId: null, delegationId: null },
    );
    await this.settle(unit, id);
    await this.form(unit, summitId, position);
  }

  async offer(unit: Unit, id: string): Promise<void> {
    await this.apply(unit, id, 'offer');
  }

  /** Of an offer that nobody has to answer: the seats of a delegation without students yet. */
  async take(unit: Unit, id: string): Promise<void> {
    await this.apply(unit, id, 'take');
  }

  /** After something became of a member: a party of which nobody waits or decides any more is over. */
  async settle(unit: Unit, partyId: string): Promise<void> {
    const party = await unit.manager.findOneByOrFail(YlsParty, { id: partyId });
    const states = (await unit.manager.findBy(YlsRegistration, { partyId })).map(({ state }) => state);
    const event = endOf(party, states);
    if (event) await this.apply(unit, partyId, event);
  }

  private async apply(unit: Unit, id: string, event: PartyEvent): Promise<void> {
    await this.lifecycles.apply({ ...unit, actor: system }, ylsPartyLifecycle, { id, event });
  }
}

/** Pure: how a party ends, once it has. */
function endOf({ state }: Pick<YlsParty, 'state'>, members: readonly RegistrationState[]): PartyEvent | null {
  if (members.some((one) => one === 'waitlisted' || one === 'admitted')) return null;
  if (state === 'waiting') return 'leave';
  if (state !== 'offered') return null;
  if (members.some((one) => one !== 'offer_expired' && one !== 'cancelled' && one !== 'declined')) return 'take';
  return members.includes('offer_expired') ? 'expire' : 'leave';
}

function kindOf(members: readonly Loner[]): PartyKind {
  if (members[0]?.delegationId) return 'delegation';
  return members.length > 1 ? 'siblings' : 'single';
}

async function add({ manager }: Unit, told: Pick<YlsParty, 'summitId' | 'kind' | 'position'>): Promise<string> {
  const id = newId();
  await manager.insert(YlsParty, { id, state: 'waiting', ...told });
  return id;
}

async function lastPosition({ manager }: Unit, summitId: string): Promise<number> {
  return (await manager.maximum(YlsParty, 'position', { summitId })) ?? 0;
}

/** Students of a delegation that waits stand where it stands. */
const joinQuery = `
  UPDATE yls_registration r SET party_id = d.party_id FROM yls_delegation d
   WHERE d.id = r.delegation_id AND d.state = 'waiting' AND r.summit_id = $1 AND r.state = 'waitlisted' AND r.party_id IS NULL`;
const JOIN = `UPDATE yls_registration r SET party_id = j.party FROM jsonb_to_recordset($1) AS j (id uuid, party uuid) WHERE j.id = r.id`;

const lonersQuery = `
  SELECT r.id, r.delegation_id AS "delegationId", lower(g.email::text) AS "guardianEmail"
    FROM yls_registration r LEFT JOIN yls_guardian g ON g.registration_id = r.id
   WHERE r.summit_id = $1 AND r.state = 'waitlisted' AND r.party_id IS NULL ORDER BY r.submitted_at, r.id`;
