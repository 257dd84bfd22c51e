import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AccountQueries } from '../../auth/index.js';
import {
  Conflict,
  hashOfToken,
  judge,
  newId,
  newToken,
  NotFound,
  refusals,
  Work,
  type Actor,
  type Unit,
} from '../../platform/index.js';
import { heldSummit } from '../admission/places.js';
import { ageAt, delegateIsOfAge } from '../registration/age.rules.js';
import type { RegistrationState } from '../registration/registration-state.js';
import { RegistrationsService } from '../registration/registrations.service.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { Openings } from '../student/openings.service.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { freeTheLeft, liveDelegationHeld, mustBeLive } from './delegation-held.js';
import { DelegationMails, familyPath } from './delegation-mails.js';
import { delegationHasSeat } from './delegation.rules.js';
import { mustTakeApplications } from './delegations.service.js';
import { linkEnd } from './link-end.js';
import { YlsDelegation } from './yls-delegation.entity.js';
import { YlsSeat } from './yls-seat.entity.js';

export type InvitedFamily = Pick<YlsSeat, 'name' | 'email' | 'locale'>;

/** A family's invitation as its link shows it. */
export interface ShownInvitation {
  name: string;
  delegation: string;
  summit: string;
  /** When the link works no more. */
  until: Date;
  /** By the reader. */
  isTaken: boolean;
}

type Which = { delegationId: string; id: string };

/** Families are invited by a personal link; each keeps a seat from then on. */
@Injectable()
export class FamilyInvitations {
  constructor(
    private readonly work: Work,
    private readonly mails: DelegationMails,
    private readonly accounts: AccountQueries,
    private readonly registrations: RegistrationsService,
    private readonly openings: Openings,
  ) {}

  /** @returns the seat's id, and what opens its link @throws NotFound, Conflict when every seat is kept for somebody */
  invite(actor: Actor, delegationId: string, told: InvitedFamily): Promise<{ id: string; token: string }> {
    return this.work.run(actor, async (unit) => {
      const delegation = await liveDelegationHeld(unit, delegationId);
      const { seats, seatsTaken } = await freeTheLeft(unit, delegation);
      const against = refusals(judge([delegationHasSeat], { seats: { taken: seatsTaken, all: seats } }));
      if (against[0]) throw new Conflict(against, against[0].because);
      const id = newId();
      await unit.manager.insert(YlsSeat, { id, delegationId, ...told, invitedAt: unit.now, expiresAt: unit.now });
      const token = await this.send(unit, delegation, id);
      await unit.record('yls-delegation.family_invited', { type: 'yls-delegation', id: delegationId }, { seatId: id });
      return { id, token };
    });
  }

  /** A new link in the place of the one before. @throws NotFound for a family that has come, or left */
  renew(actor: Actor, { delegationId, id }: Which): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const delegation = await liveDelegationHeld(unit, delegationId);
      const open = { id, delegationId, registrationId: IsNull(), leftAt: IsNull() };
      if (!(await unit.manager.existsBy(YlsSeat, open))) throw new NotFound();
      await this.send(unit, delegation, id);
      await unit.record(
        'yls-delegation.invitation_renewed',
        { type: 'yls-delegation', id: delegationId },
        { seatId: id },
      );
    });
  }

  /** The link works no more, and the seat is another's. @throws NotFound for a family that has come, or left */
  withdraw(actor: Actor, { delegationId, id }: Which): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await liveDelegationHeld(unit, delegationId);
      const open = { id, delegationId, registrationId: IsNull(), leftAt: IsNull() };
      const { affected } = await unit.manager.update(YlsSeat, open, { leftAt: unit.now, tokenHash: null });
      if (!affected) throw new NotFound();
      await unit.record(
        'yls-delegation.invitation_withdrawn',
        { type: 'yls-delegation', id: delegationId },
        { seatId: id },
      );
    });
  }

  /** What a link opens; asking uses nothing up. @throws NotFound for a dead one, and for one that another account has used */
  async shown({ accountId }: Actor, token: string, now: Date): Promise<ShownInvitation> {
    const manager = this.work.read();
    const [found] = await manager.query<(ShownInvitation & { takenBy: string | null })[]>(SHOWN, [hashOfToken(token)]);
    const isDead = !found || (found.takenBy ? found.takenBy !== accountId : found.until <= now);
    if (isDead) throw new NotFound({ key: 'yls.invitation.dead' });
    const { takenBy, ...shown } = found;
    return { ...shown, isTaken: takenBy !== null };
  }

  /** The actor's registration begins in the seat that was kept. Who comes back by the link finds it again. @returns its id @throws NotFound for a dead link, Conflict */
  accept(actor: Actor, token: string): Promise<string> {
    return this.work.run(actor, async (unit) => {
      const { seat, delegation, summit } = await seatOf(unit, token);
      if (seat.registrationId) return mustBeOwn(unit, seat.registrationId);
      if (seat.expiresAt <= unit.now) throw new NotFound({ key: 'yls.invitation.dead' });
      mustBeLive(delegation);
      mustTakeApplications(summit, unit.now);
      await this.mustBeOfAge(unit, summit);
      const registrationId = await this.begin(unit, delegation);
      await unit.manager.update(YlsSeat, seat.id, { registrationId, takenAt: unit.now });
      await unit.record('yls-registration.joined_delegation', { type: 'yls-registration', id: registrationId });
      return registrationId;
    });
  }

  private async begin(unit: Unit, { id: delegationId, summitId, memberId, communityId }: YlsDelegation) {
    const id = await this.registrations.openIn(unit, { summitId, memberId, communityId });
    const { scope, delegationId: other, state } = await unit.manager.findOneByOrFail(YlsRegistration, { id });
    if (scope !== memberId || other || !BEFORE_ANSWER.has(state))
      throw new Conflict([], { key: 'yls.invitation.elsewhere' });
    await this.openings.openForm(unit, id);
    await unit.manager.update(YlsRegistration, id, { delegationId });
    return id;
  }

  /** An adult of the family who is signed in would apply in the student's place. @throws Conflict */
  private async mustBeOfAge({ actor, manager }: Unit, summit: YlsSummit): Promise<void> {
    const birthDate = await this.accounts.birthDateOf(actor.accountId!, manager);
    const against = refusals(judge([delegateIsOfAge], { age: ageAt(summit, birthDate) }));
    if (against[0]) throw new Conflict(against, against[0].because);
  }

  private async send(unit: Unit, delegation: YlsDelegation, id: string): Promise<string> {
    const token = newToken();
    const summit = await unit.manager.findOneByOrFail(YlsSummit, { id: delegation.summitId });
    mustTakeApplications(summit, unit.now);
    const until = linkEnd(unit.now, summit.appliesUntil);
    await unit.manager.update(YlsSeat, id, { tokenHash: hashOfToken(token), expiresAt: until });
    const to = await unit.manager.findOneByOrFail(YlsSeat, { id });
    await this.mails.invite(unit, { whom: 'family', to, delegation, url: familyPath(token, to.locale) });
    return token;
  }
}

const SHOWN = `
  SELECT x.name, d.name AS delegation, s.name AS summit, x.expires_at AS until, r.account_id AS "takenBy"
    FROM yls_seat x JOIN yls_delegation d ON d.id = x.delegation_id JOIN yls_summit s ON s.id = d.summit_id
    LEFT JOIN yls_registration r ON r.id = x.registration_id
   WHERE x.token_hash = $1 AND x.left_at IS NULL AND d.state IN ('registered', 'waiting')`;

/** Whoever began alone may still join. */
const BEFORE_ANSWER: ReadonlySet<RegistrationState> = new Set([
  'draft',
  'awaiting_guardian',
  'submitted',
  'under_review',
] as const);

/** With its delegation, which is locked, after the summit as everywhere: of two who follow a link at once one comes second. @throws NotFound */
async function seatOf(
  unit: Unit,
  token: string,
): Promise<{ seat: YlsSeat; delegation: YlsDelegation; summit: YlsSummit }> {
  const { manager } = unit;
  const where = { tokenHash: hashOfToken(token) };
  const known = await manager.findOneBy(YlsSeat, where);
  if (!known) throw new NotFound({ key: 'yls.invitation.dead' });
  const { summitId } = await manager.findOneByOrFail(YlsDelegation, { id: known.delegationId });
  const summit = await heldSummit(unit, summitId);
  const lock = { mode: 'pessimistic_write' } as const;
  const delegation = await manager.findOneOrFail(YlsDelegation, { where: { id: known.delegationId }, lock });
  const seat = await manager.findOneBy(YlsSeat, where);
  if (!seat) throw new NotFound({ key: 'yls.invitation.dead' });
  return { seat, delegation, summit };
}

/** @throws NotFound for a link that another has used */
async function mustBeOwn({ manager, actor }: Unit, registrationId: string): Promise<string> {
  const own = { id: registrationId, accountId: actor.accountId! };
  if (!(await manager.existsBy(YlsRegistration, own))) throw new NotFound({ key: 'yls.invitation.dead' });
  return registrationId;
}
