import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import type { Unit } from '../../platform/index.js';
import { Entry } from '../entries/entry.entity.js';
import type { EnteringBatch } from './entering-batch.entity.js';
import { EnteringInvitation } from './entering-invitation.entity.js';
import { finding, LeftOut } from './line-entering.service.js';

/** A teacher enters no more and no later than the coordinator said, whatever the sheet holds. */
@Injectable()
export class TeacherLimits {
  /** @throws LeftOut */
  async check(
    unit: Unit,
    { heldAs, accountId, memberId, editionId }: Pick<EnteringBatch, 'heldAs' | 'accountId' | 'memberId' | 'editionId'>,
  ): Promise<void> {
    if (heldAs !== 'teacher') return;
    const lock = { mode: 'pessimistic_write' } as const;
    const where = { accountId, memberId, editionId };
    const invitation = await unit.manager.findOne(EnteringInvitation, { where, order: { id: 'DESC' }, lock });
    const isOver = !invitation || invitation.endedAt !== null || invitation.expiresAt <= unit.now;
    if (isOver) throw limited('yaas.sheet.found.invitation_over');
    const held = {
      holderAccountId: accountId,
      sponsorMemberId: memberId,
      editionId,
      heldAs,
      state: Not('withdrawn' as const),
    };
    if ((await unit.manager.countBy(Entry, held)) >= invitation.maxEntries)
      throw limited('yaas.sheet.found.invitation_full');
  }
}

const limited = (key: string): LeftOut =>
  new LeftOut({ verdict: 'wrong', findings: [finding(key)], entryId: null, standings: [] });
