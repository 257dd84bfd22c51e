import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { hasRole } from '../../auth/index.js';
import type { DisqualificationOfWork, Disqualifying, ProposedDisqualification } from '../../judging/index.js';
import { Unprocessable, type Actor, type Unit } from '../../platform/index.js';
import {
  DISQUALIFICATION_REASONS,
  type DisqualificationReason,
} from '../moderation/disqualifications/disqualification-words.js';
import { DisqualificationsService } from '../moderation/disqualifications/disqualifications.service.js';

interface Row extends Omit<DisqualificationOfWork, 'reason' | 'mayDecide'> {
  reasonCode: DisqualificationReason;
  editionId: string;
}

const labelOf = (code: DisqualificationReason) => ({ key: `yaas.disqualification.reason.${code}` });

/** Works of a round are ruled out as entries are: by the same two people, and with the same mail to the family. */
@Injectable()
export class YaasDisqualifying implements Disqualifying {
  readonly reasons = DISQUALIFICATION_REASONS.map((code) => ({ code, label: labelOf(code) }));

  constructor(private readonly disqualifications: DisqualificationsService) {}

  async of(manager: EntityManager, actor: Actor, workIds: readonly string[]): Promise<DisqualificationOfWork[]> {
    if (workIds.length === 0) return [];
    const rows = await manager.query<Row[]>(
      `SELECT d.id, d.entry_id AS "workId", d.state, d.reason_code AS "reasonCode", d.reason AS said, d.proposed_by AS "proposedBy",
              d.proposed_at AS "proposedAt", d.decided_by AS "decidedBy", d.decided_at AS "decidedAt", e.edition_id AS "editionId"
         FROM disqualification d JOIN entry e ON e.id = d.entry_id WHERE d.entry_id = ANY($1) ORDER BY d.proposed_at DESC, d.id DESC`,
      [workIds],
    );
    return rows.map(({ reasonCode, editionId, ...row }) => ({
      ...row,
      reason: labelOf(reasonCode),
      mayDecide: row.state === 'proposed' && row.proposedBy !== actor.accountId && hasRole(actor, 'staff', editionId),
    }));
  }

  async propose(unit: Unit, workId: string, { reason, said }: ProposedDisqualification): Promise<void> {
    const reasonCode = DISQUALIFICATION_REASONS.find((one) => one === reason);
    if (!reasonCode) throw new Unprocessable({ key: 'yaas.case.form.reason' });
    await this.disqualifications.propose(unit, { entryId: workId, reasonCode, reason: said });
  }

  confirm(unit: Unit, workId: string): Promise<void> {
    return this.disqualifications.confirm(unit, workId);
  }

  reject(unit: Unit, workId: string, reason: string): Promise<void> {
    return this.disqualifications.reject(unit, workId, reason);
  }
}
