import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AccountQueries, ageOn } from '../../auth/index.js';
import {
  hashOfToken,
  newToken,
  Conflict,
  Failure,
  newId,
  NotFound,
  Unprocessable,
  Work,
  type Actor,
  type Unit,
} from '../../platform/index.js';
import { RegistryQueries } from '../../registry/index.js';
import { EditionsQueries } from '../editions/editions.queries.js';
import { dayIn, endOfDay, lastMinuteBefore } from '../editions/window.js';
import { EnteringInvitation } from './entering-invitation.entity.js';
import { EnteringRightsQueries } from './entering-rights.queries.js';
import type { TeacherInvited } from './teachers.schema.js';

/** An invitation as its link shows it. */
export interface InvitationOpened {
  memberName: string;
  most: number;
  until: Date;
}

const YEAR = 366 * 24 * 60 * 60 * 1000;
const OF_AGE = 18;

/** Coordinators invite teachers, who accept with an account of their own, and end what they gave. */
@Injectable()
export class TeachersService {
  constructor(
    private readonly work: Work,
    private readonly rights: EnteringRightsQueries,
    private readonly editions: EditionsQueries,
    private readonly registry: RegistryQueries,
    private readonly accounts: AccountQueries,
  ) {}

  /** Mails the link. @returns its path, for tests. @throws NotFound for a member that is not the actor's own; Conflict between seasons; Unprocessable */
  async invite(unit: Unit, { member, name, email, most, until }: TeacherInvited): Promise<string> {
    await this.ownMember(unit.actor, member);
    const edition = await this.editions.current(unit.manager);
    if (!edition) throw new Conflict([], { key: 'yaas.refusal.no_edition' });
    const expiresAt = endOfDay(until, edition.timeZone);
    const isFar = expiresAt.getTime() - unit.now.getTime() > YEAR;
    if (expiresAt <= unit.now || isFar) throw new Unprocessable({ key: 'yaas.teachers.form.until' });
    const token = newToken();
    const id = newId();
    const given = { memberId: member, editionId: edition.id, name, email, maxEntries: most, expiresAt };
    const made = { invitedBy: unit.actor.accountId!, tokenHash: hashOfToken(token), createdAt: unit.now };
    await unit.manager.insert(EnteringInvitation, { id, ...given, ...made });
    const url = `/yaas/others/teachers/invitation/${token}`;
    await this.mail(unit, { id, ...given, url });
    await unit.record('yaas.teacher.invited', { type: 'entering-invitation', id }, { memberId: member, most });
    return url;
  }

  /** @throws NotFound for a link that opens nothing any more */
  async look(token: string, now: Date): Promise<InvitationOpened> {
    const { memberId, maxEntries, expiresAt } = await this.open(
      this.work.read().getRepository(EnteringInvitation),
      token,
      now,
    );
    return { memberName: await this.memberName(memberId, now), most: maxEntries, until: lastMinuteBefore(expiresAt) };
  }

  /** The first account that accepts has the right. @throws NotFound; Conflict for somebody under age */
  async accept(unit: Unit, token: string): Promise<void> {
    const { id } = await this.open(unit.manager.getRepository(EnteringInvitation), token, unit.now);
    const accountId = unit.actor.accountId!;
    const born = await this.accounts.birthDateOf(accountId, unit.manager);
    if (born && ageOn(born, dayIn(unit.now, 'UTC')) < OF_AGE)
      throw new Conflict([], { key: 'yaas.others.of_age_only' });
    const { affected } = await unit.manager
      .createQueryBuilder()
      .update(EnteringInvitation)
      .set({ accountId, acceptedAt: unit.now })
      .where('id = :id AND account_id IS NULL', { id })
      .execute();
    if (!affected) throw new Failure(410, { key: 'yaas.teachers.taken' });
    await unit.record('yaas.teacher.accepted', { type: 'entering-invitation', id });
  }

  /** What was entered stays. @throws NotFound for another member's */
  async end(unit: Unit, id: string): Promise<void> {
    const own = (await this.rights.of(unit.actor)).filter(({ as }) => as === 'coordinator');
    const where = { id, memberId: In(own.map(({ memberId }) => memberId)) };
    const { affected } = await unit.manager.update(EnteringInvitation, where, { endedAt: unit.now });
    if (!affected) throw new NotFound();
    await unit.record('yaas.teacher.ended', { type: 'entering-invitation', id });
  }

  /** @throws NotFound */
  async ownMember(actor: Actor, memberId: string): Promise<void> {
    if ((await this.rights.at(actor, memberId)).as !== 'coordinator') throw new NotFound();
  }

  private async open(
    invitations: { findOneBy(where: object): Promise<EnteringInvitation | null> },
    token: string,
    now: Date,
  ): Promise<EnteringInvitation> {
    const found = await invitations.findOneBy({ tokenHash: hashOfToken(token) });
    if (!found || found.endedAt || found.expiresAt <= now) throw new NotFound({ key: 'yaas.teachers.over' });
    return found;
  }

  private async mail(
    unit: Unit,
    {
      id,
      name,
      email,
      memberId,
      maxEntries,
      expiresAt,
      url,
    }: Pick<EnteringInvitation, 'id' | 'name' | 'email' | 'memberId' | 'maxEntries' | 'expiresAt'> & { url: string },
  ): Promise<void> {
    const member = await this.memberName(memberId, unit.now);
    const params = {
      name,
      member,
      coordinator: unit.actor.displayName,
      most: maxEntries,
      until: lastMinuteBefore(expiresAt),
    };
    const say = (part: string) => ({ key: `yaas.teachers.mail.${part}`, params });
    await unit.mail({
      to: email,
      locale: unit.actor.locale,
      subject: say('subject'),
      paragraphs: ['greeting', 'what', 'how'].map(say),
      action: { label: say('action'), url },
      about: { type: 'entering-invitation', id },
    });
  }

  private async memberName(memberId: string, now: Date): Promise<string> {
    const members = await this.registry.members(dayIn(now, 'UTC'));
    return members.find(({ id }) => id === memberId)?.name ?? '';
  }
}
