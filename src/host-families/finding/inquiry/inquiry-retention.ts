import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Retentions, type Retention, type Unit } from '../../../platform/index.js';

/** As the form tells families. */
export const keptForAsking = 'A year after the last step; what a family that applies tells is kept with its file';

/** What a family was written goes with its inquiry. */
export const keptWithInquiry = 'As long as the inquiry';

const DAYS_UNCONFIRMED = 7;
const DAYS_AFTER_THE_LAST_STEP = 365;

/** Who never confirmed is deleted; who asked is forgotten a year after the last step, while the figures stay, and who read the summary before an application. */
@Injectable()
export class InquiryRetention implements Retention, OnModuleInit {
  readonly record = 'host-families.inquiry';
  readonly words = [keptForAsking, keptWithInquiry];
  readonly due = `SELECT id FROM host_inquiry WHERE state = 'sent' AND sent_at < $1::date - ${DAYS_UNCONFIRMED} ORDER BY id`;
  readonly ofAccount = `SELECT i.id FROM host_inquiry i JOIN account a ON a.email = i.email WHERE a.id = $1`;
  readonly rows = [
    { entity: 'InquiryAnswer', where: 'r.inquiry_id = $1' },
    { entity: 'FindingLink', where: 'r.inquiry_id = $1' },
    { entity: 'HostInquiry', where: 'r.id = $1' },
  ];

  constructor(private readonly retentions: Retentions) {}

  onModuleInit(): void {
    this.retentions.add(this);
  }

  heldBy(): Promise<null> {
    return Promise.resolve(null);
  }

  async partly({ manager, now }: Unit, day: string): Promise<number> {
    const [forgotten] = await manager.query<[{ id: string }[], number]>(
      `UPDATE host_inquiry SET name = NULL, email = NULL, phone = NULL, place = '', words = '', drop_words = '', forgotten_at = $1,
              acknowledged_by = CASE state WHEN 'applying' THEN acknowledged_by ELSE '' END
        WHERE state IN ('dropped_out', 'applying') AND forgotten_at IS NULL AND state_since < $2::date - ${DAYS_AFTER_THE_LAST_STEP} RETURNING id`,
      [now, day],
    );
    const ids = forgotten.map(({ id }) => id);
    await manager.query('DELETE FROM finding_link WHERE inquiry_id = ANY($1) OR expires_at < $2', [ids, now]);
    await manager.query('DELETE FROM inquiry_answer WHERE inquiry_id = ANY($1)', [ids]);
    return ids.length;
  }
}
