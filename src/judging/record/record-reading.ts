import type { TallyInput } from '../results/tally-input.js';
import type { RankedEntry, Tally } from '../results/tally.js';
import type { TieBreak } from '../results/ties/tie-ladder.js';
import { RecordFault, type FaultCode } from './chain/record-fault.js';
import type { BallotFacts } from './sections/ballot.section.js';
import type { CardFacts } from './sections/card.section.js';
import type { ComparisonFacts } from './sections/comparison.section.js';
import type { ConflictsFacts } from './sections/conflict.section.js';
import type { CriterionFacts } from './sections/criterion.section.js';
import type { DecisionFacts } from './sections/decision.section.js';
import type { RoundFacts } from './sections/round.section.js';
import type { RunReading } from './sections/run.section.js';
import type { SummaryFacts } from './sections/summary.section.js';
import type { TieAnswerFacts } from './sections/tie-answer.section.js';
import type { WorkFacts } from './sections/work.section.js';

/** The one way from all that judges gave to a ranking. */
export type Counting = (input: TallyInput) => Tally | Promise<Tally>;

/** What a reader keeps of a record while its lines go by: the figures that a result is computed from. No text of a line is kept. */
export class RecordReading {
  /** The line that is being read, from 1. */
  line = 0;
  readonly criteria: CriterionFacts[] = [];
  readonly works = new Map<string, WorkFacts>();
  readonly judges = new Set<number>();
  readonly conflicts: ConflictsFacts[] = [];
  readonly cards: CardFacts[] = [];
  readonly ballots: BallotFacts[] = [];
  readonly comparisons: ComparisonFacts[] = [];
  /** What people answered to ties, oldest first. */
  readonly answers: TieAnswerFacts[] = [];
  readonly runs: RunReading[] = [];
  /** The ranking of the run that counts, by the code of the work. */
  ranking: ReadonlyMap<string, RankedEntry> | null = null;
  /** The ties that were broken in it. */
  ties: readonly TieBreak[] = [];
  readonly decisions = new Map<string, DecisionFacts>();
  summary: SummaryFacts | null = null;
  private rules: RoundFacts | null = null;
  /** Works in judges' hands, by code and number. */
  private readonly seats = new Map<string, Seat>();

  constructor(readonly count: Counting) {}

  /** @throws RecordFault when the record does not begin with it */
  get round(): RoundFacts {
    if (!this.rules) throw this.fault('line-out-of-place');
    return this.rules;
  }

  begin(round: RoundFacts): void {
    if (this.rules) throw this.fault('line-out-of-place');
    this.rules = round;
  }

  fault(code: FaultCode, params: Readonly<Record<string, string | number>> = {}): RecordFault {
    return new RecordFault(code, this.line, params);
  }

  /** @throws RecordFault when the record names none such */
  workOf(code: string): WorkFacts {
    const work = this.works.get(code);
    if (!work) throw this.fault('name-unknown', { name: code });
    return work;
  }

  /** @throws RecordFault when the judge has the work already */
  give({ leftAt, inHand, ...seat }: SeatName & Pick<Seat, 'leftAt' | 'inHand'>): void {
    this.workOf(seat.work);
    this.judgeOf(seat.judge);
    if (this.seats.has(keyOf(seat))) throw this.fault('name-twice', { name: seat.work });
    this.seats.set(keyOf(seat), { leftAt, inHand, completedAt: null });
  }

  /** @throws RecordFault when the judge never had the work */
  seatOf(seat: SeatName): Seat {
    const found = this.seats.get(keyOf(seat));
    if (!found) throw this.fault('name-unknown', { name: seat.work });
    return found;
  }

  /** @throws RecordFault when the record names none such */
  judgeOf(judge: number): void {
    if (!this.judges.has(judge)) throw this.fault('name-unknown', { name: String(judge) });
  }
}

/** A work in a judge's hand. */
interface SeatName {
  work: string;
  judge: number;
}

interface Seat {
  /** Since when the judge had it no longer; null while they have it. */
  leftAt: string | null;
  /** Whether they had it when the run that counts was made. */
  inHand: boolean;
  /** When its card became complete; null without a complete card. */
  completedAt: string | null;
}

const keyOf = ({ work, judge }: SeatName): string => `${work} ${judge}`;
