import { Injectable } from '@nestjs/common';
import {
  AssignmentsService,
  JuryService,
  PapersService,
  ResultsService,
  RoundPlansService,
  RoundsService,
  TiesService,
  type Advancement,
  type RoundMode,
} from '../../judging/index.js';
import { system, type Actor } from '../../platform/index.js';
import { DemoAnswers } from './demo-answers.js';
import { DemoCalibration } from './demo-calibration.js';
import type { SeatedJuror } from './demo-jury.js';

export interface DemoRound {
  editionId: string;
  /** The final level when left out. */
  levelId?: string;
  category: string;
  name: string;
  /** A rubric, three judges for each work, and a final where nothing else is said. */
  mode?: RoundMode;
  judgesPerEntry?: number;
  advancement?: Advancement;
  followsRoundId?: string;
  opensAt: Date;
  closesAt: Date;
  judges: readonly SeatedJuror[];
  /** Judges score works that were made for it before their own. */
  calibrated?: boolean;
  /** Share of its cards that each judge has filled in, in the order of the judges; all of them releases the round. */
  progress: readonly number[];
}

/** Runs rounds the way staff and judges do. */
@Injectable()
export class DemoJudging {
  constructor(
    private readonly plans: RoundPlansService,
    private readonly rounds: RoundsService,
    private readonly jury: JuryService,
    private readonly papers: PapersService,
    private readonly assignments: AssignmentsService,
    private readonly results: ResultsService,
    private readonly ties: TiesService,
    private readonly answers: DemoAnswers,
    private readonly calibration: DemoCalibration,
  ) {}

  /** @returns the round's id */
  async run(round: DemoRound): Promise<string> {
    const { judges, progress, ...plan } = round;
    const about = {
      programme: 'yaas',
      judgesPerEntry: 3,
      timeZone: 'America/New_York',
      statementShown: true,
      feedback: true,
      seed: 2026,
    };
    const { id } = await this.plans.plan(system, { ...about, ...plan });
    if (plan.calibrated) await this.calibration.setOut(id);
    for (const judge of judges) await this.seat(id, judge);
    await this.rounds.openConflicts(system, id);
    await this.assignments.assign(system, id);
    if (plan.calibrated) await this.rounds.calibrate(system, id);
    await this.rounds.open(system, id);
    for (const [index, { actor }] of judges.entries()) await this.judge(actor, { id, ...plan }, progress[index]!);
    if (progress.every((share) => share === 1)) await this.release(id);
    return id;
  }

  private async seat(roundId: string, { actor, email, languages }: SeatedJuror): Promise<void> {
    const invitation = { email, name: actor.displayName, locale: actor.locale };
    await this.jury.invite(system, roundId, invitation);
    await this.papers.passTraining(actor);
    await this.jury.accept(actor, roundId, { agreed: true, languages });
  }

  /** Who has not begun has not scored the first works either. */
  private async judge(actor: Actor, round: Omit<DemoRound, 'judges' | 'progress'> & { id: string }, share: number) {
    if (round.calibrated && share > 0) await this.calibration.pass(actor, round.id);
    await this.answers.give(actor, round, share);
  }

  private async release(roundId: string): Promise<void> {
    await this.rounds.close(system, roundId);
    const { resultRunId } = await this.results.tally(system, roundId);
    await this.results.adopt(system, roundId, resultRunId);
    await this.breakTies(roundId);
    await this.results.decide(system, roundId);
    await this.results.release(system, roundId);
  }

  /** No mini-round is held in a demo: its chair says who stands first. */
  private async breakTies(roundId: string): Promise<void> {
    for (let [tie] = await this.waiting(roundId); tie; [tie] = await this.waiting(roundId)) {
      const tied = tie.works.map(({ id }) => id);
      const order = tie.awaits === 'chair' ? tied.map((id) => [id]) : [tied];
      const reason = tie.awaits === 'chair' ? 'The jury found it the braver work.' : 'The jury had gone home.';
      await this.ties.answer(system, roundId, { step: tie.awaits, tied, order, reason });
    }
  }

  private waiting(roundId: string) {
    return this.ties.waiting(system, roundId);
  }
}
