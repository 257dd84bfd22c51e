import { Injectable } from '@nestjs/common';
import { PortalConfig } from '../config/portal-config.js';
import type { Unit } from '../database/unit.js';
import { reportIn } from './return-report.js';

/** Servers that took a mail and could not hand it over report so later; the mail counts then as one that never arrived. */
@Injectable()
export class ReturnedMails {
  constructor(private readonly config: PortalConfig) {}

  /** `report`: the message as it came back. @returns how many mails of this portal it gives up; 0 for a mere delay, or what is no report on us */
  async take(unit: Unit, report: string): Promise<number> {
    const found = reportIn(report, new URL(this.config.publicUrl).hostname);
    if (!found) return 0;
    const { mailIds, state, because } = found;
    const [rows] = await unit.manager.query<[{ id: string }[], number]>(
      `UPDATE mail_message SET state = $2, sent_at = NULL, last_error = $3 WHERE id = ANY($1::uuid[]) AND state = 'sent' RETURNING id`,
      [mailIds, state, because],
    );
    for (const { id } of rows) await unit.record('mail.returned', { type: 'mail', id }, { state });
    return rows.length;
  }
}
