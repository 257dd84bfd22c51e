import type { EntityManager } from 'typeorm';
import type { Actor, Text, Unit } from '../platform/index.js';

export type DisqualificationState = 'proposed' | 'in_force' | 'rejected' | 'lifted';

/** That a work should be ruled out, or is: as the programme keeps it. */
export interface Disqualification {
  id: string;
  workId: string;
  state: DisqualificationState;
  reason: Text;
  /** In the words that the family reads. */
  said: string;
  proposedBy: string;
  proposedAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
  /** Whether the actor may be the second person. */
  mayDecide: boolean;
}

export interface ProposedDisqualification {
  /** Code of one of the programme's reasons. */
  reason: string;
  said: string;
}

/**
 * A programme's one rule for ruling works out, wherever somebody begins with it: one person proposes with a reason, another decides, the family hears
 * from the programme. Once it is in force the programme takes the work out of its rounds by `RoundWorksService.withdraw`.
 */
export interface Disqualifying {
  readonly reasons: readonly { code: string; label: Text }[];
  /** Newest first; as many queries for one work as for many. The caller has made sure that the actor runs a round of these works. */
  of(manager: EntityManager, actor: Actor, workIds: readonly string[]): Promise<Disqualification[]>;
  /** @throws NotFound beyond the actor's reach; Conflict when the work is not in, or somebody proposed it before */
  propose(unit: Unit, workId: string, proposal: ProposedDisqualification): Promise<void>;
  /** @throws NotFound where nothing is proposed; Forbidden; Conflict for whoever proposed it */
  confirm(unit: Unit, workId: string): Promise<void>;
  /** The work goes on. @throws NotFound, Forbidden, Conflict as when it is confirmed */
  reject(unit: Unit, workId: string, reason: string): Promise<void>;
}
