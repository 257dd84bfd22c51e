import { Injectable } from '@nestjs/common';
import { Conflict, Forbidden, newId, NotFound, Work, type Actor, type Unit } from '../../../platform/index.js';
import { withheldFrom } from '../../conflicts/withheld.js';
import type { Round } from '../../round/round.entity.js';
import { lockSeat, seatAt, type Seated } from '../panel.js';
import { CountsService, type AskedCount } from '../counts.service.js';
import { RunMaker } from '../run-maker.js';
import { standingRun } from '../standing-run.js';
import { againstAnswering } from './tie.rules.js';
import { inTheRoom } from './recount.js';
import { TieAnswerRow } from './tie-answer.entity.js';
import { sameWorks, type TieAnswer } from './tie-ladder.js';
import { TiesQueries, type WaitingTie } from './ties.queries.js';

export interface AnswerGiven extends TieAnswer {
  reason: string;
}

/** People answer where the ladder asks them, and the round is counted anew. */
@Injectable()
export class TiesService {
  constructor(
    private readonly work: Work,
    private readonly runs: RunMaker,
    private readonly counts: CountsService,
    private readonly queries: TiesQueries,
  ) {}

  /** Ties that hold up the decision. @throws NotFound; Conflict while nothing is counted */
  async waiting(actor: Actor, roundId: string): Promise<WaitingTie[]> {
    const manager = this.work.read();
    const { round } = await seatAt(manager, actor, roundId);
    return this.queries.waiting((await standingRun(manager, round)).run);
  }

  /**
   * The chair's order, or (of the rung of pairs) that no mini-round is held: the next rung is asked then. Who runs the round answers where no chair
   * was named, or the chair is in conflict with one of the works. The round is counted anew at once, as seeds need it; people have it done in its turn.
   * @throws NotFound when these works do not wait; Forbidden; Conflict
   */
  answer(actor: Actor, roundId: string, answer: AnswerGiven): Promise<{ resultRunId: string }> {
    return this.work.run(actor, async (unit) => {
      const { round, adopted } = await answered(unit, roundId, answer);
      const again = await this.runs.make(unit, round);
      if (adopted) await this.runs.adopt(unit, again);
      return { resultRunId: again.id };
    });
  }

  /** The same, counted anew by a job. */
  answerInTurn(actor: Actor, roundId: string, answer: AnswerGiven): Promise<AskedCount> {
    return this.work.run(actor, async (unit) => {
      const { round, adopted } = await answered(unit, roundId, answer);
      return this.counts.ask(unit, round, { adopts: adopted, outcome: inTheRoom(roundId) });
    });
  }
}

/** The answer is kept. @returns whether a run of the round counts */
async function answered(unit: Unit, roundId: string, answer: AnswerGiven): Promise<{ round: Round; adopted: boolean }> {
  const seated = await lockSeat(unit, roundId);
  const { run, adopted } = await standingRun(unit.manager, seated.round);
  const ids = new Map(run.output.map(({ code, roundEntryId }) => [code, roundEntryId]));
  const open = run.diagnostics.ties?.open ?? [];
  const waits = open.some(
    ({ awaits, tied }) =>
      awaits === answer.step &&
      sameWorks(
        tied.map((code) => ids.get(code)!),
        answer.tied,
      ),
  );
  if (!waits || !isOrderOf(answer)) throw new NotFound();
  await mayAnswer(unit, seated, answer);
  await keep(unit, roundId, answer);
  return { round: seated.round, adopted };
}

/** Each of the tied works stands in it once. */
const isOrderOf = ({ tied, order }: TieAnswer): boolean => sameWorks(order.flat(), tied);

async function mayAnswer(unit: Unit, { round, seat }: Seated, answer: AnswerGiven): Promise<void> {
  if (seat === 'judge') throw new Forbidden();
  const chairSteps = answer.step === 'chair' && seat === 'conductor' && (await chairIsFree(unit, round, answer.tied));
  if (chairSteps) throw new Forbidden();
  const withheld = await withheldFrom(unit.manager, unit.actor.accountId, round.id);
  const against = againstAnswering({ reason: answer.reason, withheld: answer.tied.some((id) => withheld.has(id)) });
  if (against.length > 0) throw new Conflict(against, against[0]!.because);
}

async function chairIsFree(unit: Unit, { id, chairAccountId }: Round, tied: readonly string[]): Promise<boolean> {
  if (!chairAccountId) return false;
  const withheld = await withheldFrom(unit.manager, chairAccountId, id);
  return !tied.some((entry) => withheld.has(entry));
}

async function keep(unit: Unit, roundId: string, { step, tied, order, reason }: AnswerGiven): Promise<void> {
  await unit.manager.insert(TieAnswerRow, {
    id: newId(),
    roundId,
    step,
    tied: [...tied],
    ranking: order.map((level) => [...level]),
    reason: reason.trim(),
    miniRoundId: null,
    answeredBy: unit.actor.accountId,
    answeredAt: unit.now,
  });
  await unit.record('tie.answered', { type: 'round', id: roundId }, { step, works: tied.length });
}
