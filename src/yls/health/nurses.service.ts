import { Injectable } from '@nestjs/common';
import { AccountQueries, AccountsService, type AccountCard } from '../../auth/index.js';
import { Conflict, Forbidden, NotFound, Work, type Actor } from '../../platform/index.js';
import { runsSummit } from '../summit/summit.policy.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { afterDay, daysAfter } from '../summit/zoned-days.js';

/** So long a nurse can answer for what was done. */
const DAYS_AFTER = 30;

/** Staff say who is the nurse of a summit: a role in its scope, which ends a month after it. */
@Injectable()
export class NursesService {
  constructor(
    private readonly work: Work,
    private readonly accounts: AccountsService,
    private readonly people: AccountQueries,
  ) {}

  of(summitId: string): Promise<AccountCard[]> {
    return this.people.holders('nurse', summitId);
  }

  /** With an account of that address, which is made if there is none; they are mailed. @throws NotFound, Forbidden, Conflict: nobody opens the files to themselves */
  name(actor: Actor, summitId: string, { name, email }: { name: string; email: string }): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const summit = await unit.manager.findOneBy(YlsSummit, { id: summitId });
      if (!summit) throw new NotFound();
      if (!runsSummit(actor, summitId)) throw new Forbidden();
      const invited = { email, name, role: null, scope: null, locale: actor.locale };
      const { accountId } = await this.accounts.inviteByEmail(unit, invited);
      if (accountId === actor.accountId) throw new Conflict([], { key: 'yls.refusal.own-nurse' });
      const until = afterDay(daysAfter(summit.endsOn, DAYS_AFTER), summit.timeZone);
      await this.accounts.holdUntil(unit, { accountId, role: 'nurse', scope: summitId, until });
    });
  }

  /** From now on. @throws NotFound, Forbidden */
  async end(actor: Actor, summitId: string, accountId: string): Promise<void> {
    if (!runsSummit(actor, summitId)) throw new Forbidden();
    if (!(await this.of(summitId)).some(({ id }) => id === accountId)) throw new NotFound();
    await this.work.run(actor, (unit) =>
      this.accounts.holdUntil(unit, { accountId, role: 'nurse', scope: summitId, until: unit.now }),
    );
  }
}
