import type { ConflictSource } from '../../../conflicts/conflict-source.js';
import type { SimulatedPlan } from '../../../planning/plan-simulations.service.js';
import type { Round } from '../../../round/round.entity.js';
import type { JudgeDesign } from '../../../statistics/judge-design.js';

/** A work that lacks judges, and why. */
export interface ShortageLine {
  code: string;
  missing: number;
  /** Judges in conflict, */
  barred: number;
  /** by the kinds of conflict; one judge may have several. */
  reasons: readonly { source: ConflictSource; judges: number }[];
  /** Judges who might, but have as many works as they may. */
  full: number;
}

export interface LoadLine {
  name: string;
  works: number;
  /** Works of a category that the judge practises or lives by. */
  knows: number;
  /** Works in a language that the judge does not read. */
  unread: number;
}

export interface LockLine {
  roundEntryId: string;
  roundJudgeId: string;
  code: string;
  judge: string;
  /** The judge is out, or in conflict: the draw does not heed it. */
  rests: boolean;
}

/** A draw in figures; names of judges, codes of works. */
export interface PlanView {
  round: Round;
  /** Whether works have been given already; then this shows them, with what a top-up would add. */
  stands: boolean;
  mayDraw: boolean;
  /** What the proof of the draw says; null when none was kept. */
  cost: number | null;
  comparability: JudgeDesign & { islands: readonly (readonly [pool: string, islands: number])[] };
  simulated: SimulatedPlan;
  loads: readonly LoadLine[];
  shortages: readonly ShortageLine[];
  /** Reviews that a top-up would give. */
  added: number;
  bridges: { count: number; lines: readonly { code: string; judge: string }[] };
  locks: readonly LockLine[];
  judges: readonly { roundJudgeId: string; name: string }[];
}
