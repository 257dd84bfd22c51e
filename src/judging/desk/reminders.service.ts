import { Injectable } from '@nestjs/common';
import { Conflict, newId, Work, type Actor } from '../../platform/index.js';
import { JuryMails } from '../jury/jury-mails.js';
import { lockRound } from '../round/load-round.js';
import { JudgeReminder } from './judge-reminder.entity.js';
import { PaceQueries } from './pace.queries.js';

const DAY_MS = 86_400_000;

/** Reminds by mail those who are behind. */
@Injectable()
export class RemindersService {
  constructor(
    private readonly work: Work,
    private readonly pace: PaceQueries,
    private readonly mails: JuryMails,
  ) {}

  /** In one step; who was reminded within a day is left in peace. @returns how many mails leave. @throws Conflict while nobody can score */
  remind(actor: Actor, roundId: string): Promise<number> {
    return this.work.run(actor, async (unit) => {
      const round = await lockRound(unit, roundId);
      if (round.state !== 'open') throw new Conflict([], { key: 'judging.reminder.not-open' });
      const behind = (await this.pace.behind(unit.manager, round, unit.now)).filter(({ mayRemind }) => mayRemind);
      for (const { roundJudgeId, accountId, cards, complete } of behind) {
        const nextAt = new Date(unit.now.getTime() + DAY_MS);
        const sent = { id: newId(), roundJudgeId, sentBy: actor.accountId, sentAt: unit.now, nextAt };
        await unit.manager.insert(JudgeReminder, sent);
        await this.mails.behind(unit, accountId, { round, left: cards - complete });
      }
      await unit.record('judges.reminded', { type: 'round', id: roundId }, { judges: behind.length });
      return behind.length;
    });
  }
}
