import { Injectable } from '@nestjs/common';
import { Clock, system, Work } from '../../platform/index.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { dayIn } from '../summit/zoned-days.js';
import { FeeMails } from './fee-mails.js';
import { standOf } from './ledger/accounts.js';
import { Ledger } from './ledger/ledger.service.js';
import { YlsPayer } from './ledger/yls-payer.entity.js';
import { DAYS_BEFORE, reminderFor } from './reminder.rule.js';

/** Whoever still owes is reminded by mail, once before the last day and once after it. */
@Injectable()
export class FeeReminders {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly mails: FeeMails,
  ) {}

  /** @returns how many were written to */
  async send(): Promise<number> {
    const candidates = await this.work.read().query<{ id: string }[]>(candidatesQuery, [this.clock.now(), DAYS_BEFORE]);
    let sent = 0;
    for (const { id } of candidates) sent += await this.sendOne(id);
    return sent;
  }

  private sendOne(id: string): Promise<number> {
    return this.work.run(system, async (unit) => {
      const payer = await this.ledger.hold(unit, id);
      const summit = await unit.manager.findOneByOrFail(YlsSummit, { id: payer.summitId });
      const remindedOn = dayIn(unit.now, summit.timeZone);
      const news = reminderFor(payer, remindedOn);
      const { open } = standOf(await this.ledger.balances(unit.manager, id));
      if (!news || open === 0) return 0;
      await unit.manager.update(YlsPayer, id, { remindedOn });
      await this.mails.tell(unit, payer, { news, summit, cents: open });
      return 1;
    });
  }
}

/** Who still owes, and was not reminded since; the rule says whether it is time. A day early, for zones ahead. */
const candidatesQuery = `
  SELECT y.id FROM yls_payer y
   WHERE y.due_on <= ($1::timestamptz)::date + $2::int + 1 AND (y.reminded_on IS NULL OR y.reminded_on <= y.due_on) AND y.registration_id IS NOT NULL
     AND (SELECT sum(p.cents) FROM yls_ledger_entry e JOIN yls_ledger_posting p ON p.entry_id = e.id
           WHERE e.payer_id = y.id AND p.account = 'receivable') > 0 ORDER BY y.due_on, y.id`;
