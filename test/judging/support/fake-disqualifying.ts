import type { EntityManager } from 'typeorm';
import type { DisqualificationOfWork, Disqualifying, ProposedDisqualification } from '../../../src/judging/index.js';
import { Conflict, newId, NotFound, type Actor, type Unit } from '../../../src/platform/index.js';

/** The rule of two people, as plainly as a programme may have it; that of the showcase has a rule book of its own. */
export class FakeDisqualifying implements Disqualifying {
  readonly reasons = [{ code: 'not_own_work', label: { key: 'judging.concern.reason.copyright' } }];
  readonly kept: Omit<DisqualificationOfWork, 'mayDecide'>[] = [];

  constructor(private readonly takeOut: (unit: Unit, workId: string) => Promise<void>) {}

  async of(_manager: EntityManager, { accountId }: Actor, workIds: readonly string[]) {
    const mayDecide = ({ state, proposedBy }: (typeof this.kept)[number]) =>
      state === 'proposed' && proposedBy !== accountId;
    const here = this.kept.filter(({ workId }) => workIds.includes(workId)).toReversed();
    return here.map((one) => Object.assign({ mayDecide: mayDecide(one) }, one));
  }

  async propose(unit: Unit, workId: string, { said }: ProposedDisqualification): Promise<void> {
    const proposed = { proposedBy: unit.actor.accountId!, proposedAt: unit.now, decidedBy: null, decidedAt: null };
    const { label } = this.reasons[0]!;
    this.kept.push({ id: newId(), workId, state: 'proposed', reason: label, said, ...proposed });
  }

  async confirm(unit: Unit, workId: string): Promise<void> {
    this.decide(unit, workId, 'in_force');
    await this.takeOut(unit, workId);
  }

  async reject(unit: Unit, workId: string): Promise<void> {
    this.decide(unit, workId, 'rejected');
  }

  private decide({ actor, now }: Unit, workId: string, state: 'in_force' | 'rejected'): void {
    const open = this.kept.find((one) => one.workId === workId && one.state === 'proposed');
    if (!open) throw new NotFound();
    if (open.proposedBy === actor.accountId) throw new Conflict();
    Object.assign(open, { state, decidedBy: actor.accountId, decidedAt: now });
  }
}
