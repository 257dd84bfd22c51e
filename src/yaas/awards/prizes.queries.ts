import { Injectable } from '@nestjs/common';
import { Work } from '../../platform/index.js';
import type { EditionWithRules } from '../editions/editions.queries.js';
import type { Localized } from '../editions/localized.js';
import { slotName } from './award-grant.entity.js';
import { slotsOf } from './award-slots.js';
import type { Prize } from './prize.entity.js';

/** A prize as the desk shows it. `guardianName` is the payee to be proposed. */
export interface PrizeRow extends Pick<Prize, 'id' | 'state' | 'payeeName' | 'taxForm' | 'paidOn' | 'reference'> {
  label: Localized;
  title: string;
  amount: number;
  currency: string;
  guardianName: string;
  entrantName: string;
}

/** The prizes of an edition. */
@Injectable()
export class PrizeQueries {
  constructor(private readonly work: Work) {}

  /** What is still to be done first. */
  async list({ id, rules }: EditionWithRules): Promise<PrizeRow[]> {
    const rows = await this.work.read().query<(Omit<PrizeRow, 'label'> & { slot: string })[]>(
      `SELECT p.id, p.state, p.payee_name AS "payeeName", p.tax_form AS "taxForm", p.paid_on::text AS "paidOn", p.reference,
         g.slot, g.amount, g.currency, e.title, n.guardian_name AS "guardianName", n.name AS "entrantName"
         FROM prize p JOIN award_grant g ON g.id = p.id JOIN entry e ON e.id = g.entry_id JOIN entrant n ON n.id = e.entrant_id
        WHERE g.edition_id = $1
        ORDER BY array_position(ARRAY['due', 'accepted', 'documents_in', 'unclaimed', 'paid', 'declined', 'void'], p.state), p.id`,
      [id],
    );
    const labels = new Map(slotsOf(rules).map((slot) => [slotName(slot), slot.label]));
    return rows.map(({ slot, ...row }) => ({ ...row, label: labels.get(slot) ?? { en: slot } }));
  }
}
