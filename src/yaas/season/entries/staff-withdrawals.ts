import { Injectable } from '@nestjs/common';
import { FreeHands, RoundWorksService } from '../../../judging/index.js';
import {
  Conflict,
  judge,
  NotFound,
  refusals,
  refused,
  satisfied,
  type Rule,
  type Unit,
} from '../../../platform/index.js';
import { deskScope } from '../../desk/sponsorship.service.js';
import { Entry } from '../../entries/entry.entity.js';
import type { EntryState } from '../../entries/entry-state.js';
import { SubmissionsService } from '../../entries/submissions.service.js';

export interface StaffWithdrawal {
  reason: string;
  /** Whether the family asked for it. */
  asked: boolean;
}

const beforeAJury: ReadonlySet<EntryState> = new Set(['in_round', 'placed', 'not_placed'] as const);

/** Otherwise one person would rule a work out, which takes two. */
const familyAskedForIt: Rule<{ state: EntryState; asked: boolean }> = {
  id: 'family-asked-for-it',
  cites: "Judges' handbook, disqualification",
  severity: 'block',
  reads: ['state', 'asked'],
  check: ({ state, asked }) =>
    asked || !beforeAJury.has(state) ? satisfied : refused('yaas.rule.family-asked-for-it', {}, { remedy: true }),
};

/** Staff take an entry back for a family that cannot, or that they cannot reach. */
@Injectable()
export class StaffWithdrawals {
  constructor(
    private readonly submissions: SubmissionsService,
    private readonly rounds: RoundWorksService,
    private readonly hands: FreeHands,
  ) {}

  /**
   * The family is told by mail; nobody sees the work from now on. What a jury has is taken back for a family that asked, by nobody with a tie to it.
   * @throws NotFound; Conflict, with the rule
   */
  async withdraw(unit: Unit, entryId: string, { reason, asked }: StaffWithdrawal): Promise<void> {
    await this.rounds.lockRounds(unit, entryId);
    const entry = await unit.manager.findOneBy(Entry, { ...deskScope(unit.actor), id: entryId });
    if (!entry) throw new NotFound();
    await this.hands.refuseTied(unit, entryId);
    const against = refusals(judge([familyAskedForIt], { state: entry.state, asked }));
    if (against.length > 0) throw new Conflict(against, against[0]!.because);
    await this.submissions.withdraw(unit, entryId, reason);
    await unit.record('yaas.entry.withdrawn_by_staff', { type: 'entry', id: entryId }, { asked });
  }
}
