import { Injectable } from '@nestjs/common';
import { defineJob, system, Work } from '../../../platform/index.js';

/** Each night: what was promised when the family asked. */
export const forgetInquiries = defineJob<Record<string, never>>('host-families.forget-inquiries');

const DAYS_UNCONFIRMED = 7;
const DAYS_AFTER_THE_LAST_STEP = 365;

/** Keeps the promise of the form: who never confirmed is deleted, who asked is forgotten a year after the last step; the figures stay, and who read the summary before an application. */
@Injectable()
export class InquiryForgetting {
  constructor(private readonly work: Work) {}

  forget(): Promise<void> {
    return this.work.run(system, async (unit) => {
      const { manager, now } = unit;
      const before = (days: number) => new Date(now.getTime() - days * 86_400_000);
      await manager.query(`DELETE FROM host_inquiry WHERE state = 'sent' AND sent_at < $1`, [before(DAYS_UNCONFIRMED)]);
      const [forgotten] = await manager.query<[{ id: string }[], number]>(
        `UPDATE host_inquiry SET name = NULL, email = NULL, phone = NULL, place = '', words = '', drop_words = '', forgotten_at = $1,
                acknowledged_by = CASE state WHEN 'applying' THEN acknowledged_by ELSE '' END
          WHERE state IN ('dropped_out', 'applying') AND forgotten_at IS NULL AND state_since < $2 RETURNING id`,
        [now, before(DAYS_AFTER_THE_LAST_STEP)],
      );
      const ids = forgotten.map(({ id }) => id);
      await manager.query('DELETE FROM finding_link WHERE inquiry_id = ANY($1) OR expires_at < $2', [ids, now]);
      await manager.query('DELETE FROM inquiry_answer WHERE inquiry_id = ANY($1)', [ids]);
      for (const id of ids) await unit.record('host-inquiry.forgotten', { type: 'host_inquiry', id });
    });
  }
}
