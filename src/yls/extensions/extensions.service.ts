import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AccountQueries } from '../../auth/index.js';
import { Conflict, Forbidden, newId, Work, type Actor, type Unit } from '../../platform/index.js';
import { heldSummit } from '../admission/places.js';
import { UNSIGNED } from '../registration/registration-state.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { runsSummit } from '../summit/summit.policy.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { afterDay } from '../summit/zoned-days.js';
import { YlsExtension, type Deadline } from './yls-extension.entity.js';

export interface NewExtension {
  deadline: Deadline;
  /** The last day that counts from now on, as an ISO date in the summit's zone. */
  lastDay: string;
  reason: string;
}

/** Why a day does not do. */
export type Refused = 'not-later' | 'summit-begins';

const COLUMN = { applies: 'appliesUntil', recommends: 'recommendsUntil' } as const;

/** Lengthens the deadlines of a summit that students already know. */
@Injectable()
export class ExtensionsService {
  constructor(
    private readonly work: Work,
    private readonly accounts: AccountQueries,
  ) {}

  /**
   * Referees never have less time than students: their deadline moves along where it would be before. Whoever has not handed in is told.
   * @returns what is wrong with the day, when nothing was done @throws NotFound, Forbidden, Conflict for a summit that is not open
   */
  extend(actor: Actor, summitId: string, { deadline, lastDay, reason }: NewExtension): Promise<'extended' | Refused> {
    return this.work.run(actor, async (unit) => {
      const summit = await heldSummit(unit, summitId);
      if (!runsSummit(actor, summitId)) throw new Forbidden();
      if (summit.state !== 'open') throw new Conflict([], { key: 'yls.refusal.not-open' });
      const until = afterDay(lastDay, summit.timeZone);
      if (until <= summit[COLUMN[deadline]]) return 'not-later';
      if (lastDay >= summit.beginsOn) return 'summit-begins';
      await this.move(unit, summit, { deadline, until, reason });
      if (deadline === 'applies' && until > summit.recommendsUntil)
        await this.move(unit, summit, { deadline: 'recommends', until, reason });
      if (deadline === 'applies') await this.tellWriting(unit, summit, lastDay);
      return 'extended';
    });
  }

  private async move(
    unit: Unit,
    { id: summitId, ...summit }: YlsSummit,
    { deadline, until, reason }: { deadline: Deadline; until: Date; reason: string },
  ): Promise<void> {
    const { manager, actor, now } = unit;
    const column = COLUMN[deadline];
    const moved = { oldUntil: summit[column], newUntil: until };
    const row = { id: newId(), summitId, deadline, ...moved, reason, madeBy: actor.accountId, madeAt: now };
    await manager.insert(YlsExtension, row);
    await manager.update(YlsSummit, { id: summitId }, { [column]: until });
    await unit.record('yls-summit.extended', { type: 'yls-summit', id: summitId }, { deadline, ...moved, reason });
  }

  /** Those who still write: students alone, for nothing waits for anybody else. */
  private async tellWriting(unit: Unit, summit: YlsSummit, lastDay: string): Promise<void> {
    const writing = await unit.manager.findBy(YlsRegistration, { summitId: summit.id, state: In([...UNSIGNED]) });
    const accountIds = writing.map(({ accountId }) => accountId);
    const students = await this.accounts.byIds(accountIds, unit.manager);
    const params = { summit: summit.name, place: summit.place, until: new Date(`${lastDay}T12:00:00Z`) };
    await unit.mailAll(
      writing.flatMap(({ id, accountId }) => {
        const student = students.get(accountId);
        if (!student) return [];
        return [
          {
            to: student.email,
            locale: student.locale,
            subject: { key: 'yls.mail.extended.subject', params },
            paragraphs: [{ key: 'yls.mail.extended.text', params }],
            action: { label: { key: 'yls.mail.open' }, url: '/yls/mine' },
            about: { type: 'yls-registration', id },
          },
        ];
      }),
    );
  }
}
