import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { AccountQueries } from '../../auth/index.js';
import type { Unit } from '../../platform/index.js';
import { OVER } from '../registration/registration-state.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { lastDayBefore } from '../summit/zoned-days.js';
import type { YlsChaperone } from './yls-chaperone.entity.js';
import type { YlsDelegation } from './yls-delegation.entity.js';
import type { YlsSeat } from './yls-seat.entity.js';

/** Where a family's link leads, and a chaperone's. */
export const familyPath = (token: string, locale: string): string => `/yls/invitations/${token}?lang=${locale}`;
export const chaperonePath = (token: string, locale: string): string =>
  `/yls/chaperone-invitations/${token}?lang=${locale}`;

type Invited = Pick<YlsSeat | YlsChaperone, 'id' | 'name' | 'email' | 'locale' | 'expiresAt' | 'delegationId'>;

interface Letter {
  /** The sentences are `yls.invited.<whom>.<part>`. */
  whom: 'family' | 'chaperone';
  to: Invited;
  delegation: YlsDelegation;
  url: string;
}

/** What is written about delegations, each in the language of who reads it. */
@Injectable()
export class DelegationMails {
  constructor(private readonly accounts: AccountQueries) {}

  /** With the personal link. */
  async invite(unit: Unit, { whom, to, delegation, url }: Letter): Promise<void> {
    const { name: summit, timeZone } = await unit.manager.findOneByOrFail(YlsSummit, { id: delegation.summitId });
    const until = new Date(`${lastDayBefore(to.expiresAt, timeZone)}T12:00:00Z`);
    const params = { name: to.name, delegation: delegation.name, coordinator: unit.actor.displayName, summit, until };
    const say = (part: string) => ({ key: `yls.invited.${whom}.${part}`, params });
    await unit.mail({
      to: to.email,
      locale: to.locale,
      subject: say('subject'),
      paragraphs: ['text', 'how', 'until'].map(say),
      action: { label: say('action'), url },
      about: { type: 'yls-delegation', id: delegation.id },
    });
  }

  /** To whom accompanies the delegation now, with the way to their own page. */
  async welcome(unit: Unit, { name, email, locale }: YlsChaperone, delegation: YlsDelegation): Promise<void> {
    const { name: summit } = await unit.manager.findOneByOrFail(YlsSummit, { id: delegation.summitId });
    const params = { name, delegation: delegation.name, summit };
    await unit.mail({
      to: email,
      locale,
      subject: { key: 'yls.invited.welcome.subject', params },
      paragraphs: [{ key: 'yls.invited.welcome.text', params }],
      action: { label: { key: 'yls.invited.welcome.action' }, url: '/yls/accompanying' },
      about: { type: 'yls-delegation', id: delegation.id },
    });
  }

  /** To students whose delegation does not come: they go on without it. */
  async alone(unit: Unit, { id, name, summitId }: YlsDelegation): Promise<void> {
    const { name: summit } = await unit.manager.findOneByOrFail(YlsSummit, { id: summitId });
    const params = { delegation: name, summit };
    const students = await unit.manager.findBy(YlsRegistration, { delegationId: id, state: Not(In([...OVER])) });
    const accounts = await this.accounts.byIds(
      students.map(({ accountId }) => accountId),
      unit.manager,
    );
    for (const { email, locale } of accounts.values())
      await unit.mail({
        to: email,
        locale,
        subject: { key: 'yls.invited.alone.subject', params },
        paragraphs: [{ key: 'yls.invited.alone.text', params }],
        action: { label: { key: 'yls.invited.alone.action' }, url: '/yls/mine' },
        about: { type: 'yls-delegation', id },
      });
  }

  /** To the member's coordinators: seats have become free for a delegation that waited, nobody has applied in it, or papers of its adults end too early. */
  async tellMember(
    unit: Unit,
    { id, memberId, summitId, name, seats }: YlsDelegation,
    news: 'hold' | 'lapse' | 'papers',
  ): Promise<void> {
    const { name: summit } = await unit.manager.findOneByOrFail(YlsSummit, { id: summitId });
    const params = { delegation: name, seats, summit };
    const say = (part: string) => ({ key: `yls.delegations.news.${news}.${part}`, params });
    for (const { email, locale } of await this.accounts.holders('coordinator', memberId, unit.manager))
      await unit.mail({
        to: email,
        locale,
        subject: say('subject'),
        paragraphs: [say('text')],
        action: { label: { key: 'yls.delegations.open' }, url: `/yls/delegations/${id}` },
        about: { type: 'yls-delegation', id },
      });
  }
}
