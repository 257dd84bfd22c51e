import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, Not } from 'typeorm';
import { AccountQueries, ageOn } from '../../auth/index.js';
import { Conflict, hashOfToken, newId, newToken, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import { ChaperonesOnFile } from '../../vetting/index.js';
import { GIVEN_UP } from '../registration/registration-state.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { afterDay, dayIn } from '../summit/zoned-days.js';
import { delegationHeld } from './delegation-held.js';
import { chaperonePath, DelegationMails } from './delegation-mails.js';
import { linkEnd } from './link-end.js';
import { YlsChaperone } from './yls-chaperone.entity.js';
import { YlsDelegation } from './yls-delegation.entity.js';

export type InvitedChaperone = Pick<YlsChaperone, 'name' | 'email' | 'locale' | 'gender'>;
/** Somebody whom the member has appointed already. */
export type AppointedChaperone = { workerId: string } & Pick<YlsChaperone, 'gender'>;
type Which = { delegationId: string; id: string };

const OF_AGE = 18;
const live = { withdrawnAt: IsNull() };
const named = { key: 'yls.delegations.refusal.named' };

/** Adults who accompany a delegation. */
@Injectable()
export class Chaperones {
  constructor(
    private readonly work: Work,
    private readonly mails: DelegationMails,
    private readonly accounts: AccountQueries,
    private readonly people: ChaperonesOnFile,
  ) {}

  /** By a personal link, which works once. @returns their id @throws NotFound, Conflict for an address that is invited already */
  invite(actor: Actor, delegationId: string, told: InvitedChaperone): Promise<string> {
    return this.work.run(actor, async (unit) => {
      const delegation = await delegationHeld(unit, delegationId);
      if (delegation.state === 'withdrawn') throw new NotFound();
      if (await unit.manager.existsBy(YlsChaperone, { delegationId, email: told.email, ...live }))
        throw new Conflict([], named);
      const id = newId();
      const { now } = unit;
      await unit.manager.insert(YlsChaperone, { id, delegationId, ...told, invitedAt: now, expiresAt: now });
      await this.send(unit, delegation, id);
      await record(unit, 'chaperone_invited', { delegationId, id });
      return id;
    });
  }

  /** Who works for the member already has agreed to it there. @returns their id @throws NotFound for somebody of another member, Conflict for who comes along already */
  appoint(actor: Actor, delegationId: string, { workerId, gender }: AppointedChaperone): Promise<string> {
    return this.work.run(actor, async (unit) => {
      const { manager, now } = unit;
      const delegation = await delegationHeld(unit, delegationId);
      const { memberId, state } = delegation;
      const person = (await this.people.ofMember(manager, memberId)).find((one) => one.workerId === workerId);
      const account = person && (await this.accounts.byId(person.accountId, manager));
      if (!account || state === 'withdrawn') throw new NotFound();
      const { id: accountId, email, locale } = account;
      await mustNotBeStudent(unit, delegation, accountId);
      const same = [
        { delegationId, accountId, ...live },
        { delegationId, email, ...live },
      ];
      if (await manager.existsBy(YlsChaperone, same)) throw new Conflict([], named);
      const id = newId();
      const who = { name: person.name, email, locale, gender, accountId };
      const when = { invitedAt: now, expiresAt: now, acceptedAt: now };
      await manager.insert(YlsChaperone, { id, delegationId, ...who, ...when });
      await this.welcome(unit, id);
      await record(unit, 'chaperone_appointed', { delegationId, id });
      return id;
    });
  }

  /** A new link in the place of the one before. @throws NotFound for who has accepted, or does not come along */
  renew(actor: Actor, { delegationId, id }: Which): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const delegation = await delegationHeld(unit, delegationId);
      const open = { id, delegationId, acceptedAt: IsNull(), ...live };
      if (!(await unit.manager.existsBy(YlsChaperone, open))) throw new NotFound();
      await this.send(unit, delegation, id);
      await record(unit, 'chaperone_reminded', { delegationId, id });
    });
  }

  /** Of which student they are a relative; null of none. @throws NotFound for a student of another delegation */
  relate(actor: Actor, { delegationId, id }: Which, relatedTo: string | null): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await delegationHeld(unit, delegationId);
      const isOfDelegation =
        !relatedTo || (await unit.manager.existsBy(YlsRegistration, { id: relatedTo, delegationId }));
      if (!isOfDelegation) throw new NotFound();
      const { affected } = await unit.manager.update(YlsChaperone, { id, delegationId, ...live }, { relatedTo });
      if (!affected) throw new NotFound();
      await record(unit, 'chaperone_related', { delegationId, id });
    });
  }

  /** They stay on record with the reason. @throws NotFound for who does not come along */
  withdraw(actor: Actor, { delegationId, id }: Which, reason: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await delegationHeld(unit, delegationId);
      const left = { withdrawnAt: unit.now, withdrawnBecause: reason, tokenHash: null };
      const { affected } = await unit.manager.update(YlsChaperone, { id, delegationId, ...live }, left);
      if (!affected) throw new NotFound();
      await record(unit, 'chaperone_withdrawn', { delegationId, id });
    });
  }

  /** The actor accompanies the delegation; the link is used up. @throws NotFound for a dead link, Conflict for a minor, a student of the summit and who comes along already */
  accept(actor: Actor, token: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const { manager, now } = unit;
      const accountId = actor.accountId!;
      const { id, delegationId } = await this.invitation(token, now, manager);
      await this.mustBeAdult(unit, accountId);
      await mustNotBeStudent(unit, await manager.findOneByOrFail(YlsDelegation, { id: delegationId }), accountId);
      if (await manager.existsBy(YlsChaperone, { id: Not(id), delegationId, accountId, ...live }))
        throw new Conflict([], named);
      const open = { id, tokenHash: hashOfToken(token), acceptedAt: IsNull() };
      const { affected } = await manager.update(YlsChaperone, open, { accountId, acceptedAt: now, tokenHash: null });
      if (!affected) throw new NotFound({ key: 'yls.invitation.dead' });
      await this.welcome(unit, id);
      await record(unit, 'chaperone_accepted', { delegationId, id });
    });
  }

  /** What a link opens; asking uses nothing up. @throws NotFound for a dead one */
  async invitation(token: string, now: Date, manager = this.work.read()): Promise<YlsChaperone> {
    const where = { tokenHash: hashOfToken(token), expiresAt: MoreThan(now) };
    const found = await manager.findOneBy(YlsChaperone, where);
    const delegation = found && (await manager.findOneByOrFail(YlsDelegation, { id: found.delegationId }));
    if (!found || delegation?.state === 'withdrawn') throw new NotFound({ key: 'yls.invitation.dead' });
    return found;
  }

  private async mustBeAdult({ manager, now }: Unit, accountId: string): Promise<void> {
    const birthDate = await this.accounts.birthDateOf(accountId, manager);
    if (birthDate && ageOn(birthDate, dayIn(now, 'UTC')) < OF_AGE)
      throw new Conflict([], { key: 'yls.invitation.of-age' });
  }

  private async welcome(unit: Unit, id: string): Promise<void> {
    const chaperone = await unit.manager.findOneByOrFail(YlsChaperone, { id });
    const delegation = await unit.manager.findOneByOrFail(YlsDelegation, { id: chaperone.delegationId });
    await this.mails.welcome(unit, chaperone, delegation);
  }

  private async send(unit: Unit, delegation: YlsDelegation, id: string): Promise<void> {
    const token = newToken();
    const { beginsOn, timeZone } = await unit.manager.findOneByOrFail(YlsSummit, { id: delegation.summitId });
    const expiresAt = linkEnd(unit.now, afterDay(beginsOn, timeZone));
    await unit.manager.update(YlsChaperone, id, { tokenHash: hashOfToken(token), expiresAt });
    const to = await unit.manager.findOneByOrFail(YlsChaperone, { id });
    await this.mails.invite(unit, { whom: 'chaperone', to, delegation, url: chaperonePath(token, to.locale) });
  }
}

/** @throws Conflict: whoever comes as a student is looked after, and looks after nobody */
async function mustNotBeStudent({ manager }: Unit, { summitId }: YlsDelegation, accountId: string): Promise<void> {
  const comes = { accountId, summitId, state: Not(In([...GIVEN_UP])) };
  if (await manager.existsBy(YlsRegistration, comes)) throw new Conflict([], { key: 'yls.invitation.is-student' });
}

const record = (unit: Unit, what: string, { delegationId, id }: Which): Promise<void> =>
  unit.record(`yls-delegation.${what}`, { type: 'yls-delegation', id: delegationId }, { chaperoneId: id });
