import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { Retentions, type Retention, type Unit } from '../../../platform/index.js';
import { HostInquiry } from './host-inquiry.entity.js';
import { Inquiries } from './inquiries.service.js';
import { keptForAsking, keptWithInquiry } from './kept-words.js';

const DAYS_UNCONFIRMED = 7;
const DAYS_AFTER_THE_LAST_STEP = 365;

/** Who never confirmed is deleted; who asked is forgotten a year after the last step, while the figures stay, and who read the summary before an application. */
@Injectable()
export class InquiryRetention implements Retention, OnModuleInit {
  readonly record = 'host-families.inquiry';
  readonly words = [keptForAsking, keptWithInquiry];
  readonly due = `SELECT id FROM host_inquiry WHERE state = 'sent' AND sent_at < $1::date - ${DAYS_UNCONFIRMED} ORDER BY id`;
  readonly ofAccount = `SELECT i.id FROM host_inquiry i JOIN account_brief a ON a.email = i.email WHERE a.id = $1`;
  readonly rows = [
    { entity: 'InquiryAnswer', where: 'r.inquiry_id = $1' },
    { entity: 'FindingLink', where: 'r.inquiry_id = $1' },
    { entity: 'HostInquiry', where: 'r.id = $1' },
  ];

  constructor(
    private readonly retentions: Retentions,
    private readonly inquiries: Inquiries,
  ) {}

  onModuleInit(): void {
    this.retentions.add(this);
  }

  heldBy(): Promise<null> {
    return Promise.resolve(null);
  }

  async partly(unit: Unit, day: string): Promise<number> {
    const { manager, now } = unit;
    const silent = await this.letGoOfSilent(unit, day);
    const [forgotten] = await manager.query<[{ id: string }[], number]>(
      `UPDATE host_inquiry SET name = NULL, email = NULL, phone = NULL, place = '', words = '', drop_words = '', forgotten_at = $1,
              acknowledged_by = CASE state WHEN 'applying' THEN acknowledged_by ELSE '' END
        WHERE state IN ('dropped_out', 'applying') AND forgotten_at IS NULL AND (id = ANY($3) OR state_since < $2::date - ${DAYS_AFTER_THE_LAST_STEP}) RETURNING id`,
      [now, day, silent],
    );
    const ids = forgotten.map(({ id }) => id);
    await manager.query('DELETE FROM finding_link WHERE inquiry_id = ANY($1) OR expires_at < $2', [ids, now]);
    await manager.query('DELETE FROM inquiry_answer WHERE inquiry_id = ANY($1)', [ids]);
    return ids.length;
  }

  /** Families from whom nothing came for a year go no further. @returns their inquiries */
  private async letGoOfSilent(unit: Unit, day: string): Promise<string[]> {
    const before = LessThan(new Date(Date.parse(day) - DAYS_AFTER_THE_LAST_STEP * 86_400_000));
    const where = { state: In(['waiting', 'answered', 'informed']), stateSince: before };
    const silent = await unit.manager.find(HostInquiry, { select: { id: true }, where, order: { id: 'ASC' } });
    for (const { id } of silent) await this.inquiries.drop(unit, id, { reason: 'no-answer', dropWords: '' });
    return silent.map(({ id }) => id);
  }
}
