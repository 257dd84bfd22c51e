import { Injectable } from '@nestjs/common';
import {
  AssignmentsService,
  JudgeCardQueries,
  JudgeDeskQueries,
  JuryService,
  PapersService,
  ResultsService,
  RoundPlansService,
  RoundsService,
  ScoresService,
  TiesService,
} from '../../judging/index.js';
import { system, type Actor } from '../../platform/index.js';
import { randomOf, type Random } from '../random.js';

export interface DemoRound {
  editionId: string;
  /** The final level when left out. */
  levelId?: string;
  category: string;
  name: string;
  opensAt: Date;
  closesAt: Date;
  judges: readonly Actor[];
  emails: readonly string[];
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
    private readonly scores: ScoresService,
    private readonly results: ResultsService,
    private readonly ties: TiesService,
    private readonly desks: JudgeDeskQueries,
    private readonly cards: JudgeCardQueries,
  ) {}

  /** @returns the round's id */
  async run(round: DemoRound): Promise<string> {
    const { judges, emails, progress, ...plan } = round;
    const about = {
      programme: 'yaas',
      judgesPerEntry: 3,
      timeZone: 'America/New_York',
      statementShown: true,
      feedback: true,
      seed: 2026,
    };
    const { id } = await this.plans.plan(system, { ...plan, ...about });
    for (const [index, judge] of judges.entries()) {
      const invitation = { email: emails[index]!, name: judge.displayName, locale: judge.locale };
      await this.jury.invite(system, id, invitation);
      await this.papers.passTraining(judge);
      await this.jury.accept(judge, id, { agreed: true, languages: ['en', 'es'] });
    }
    await this.rounds.openConflicts(system, id);
    await this.assignments.assign(system, id);
    await this.rounds.open(system, id);
    for (const [index, judge] of judges.entries()) await this.score(judge, id, progress[index]!);
    if (progress.every((share) => share === 1)) await this.release(id);
    return id;
  }

  private async score(judge: Actor, roundId: string, share: number): Promise<void> {
    const random = randomOf(`${judge.displayName} ${roundId}`);
    const works = await this.desks.ownWorks(judge, roundId);
    for (const { assignmentId } of works.slice(0, Math.round(works.length * share))) {
      const { criteria } = await this.cards.card(judge, assignmentId);
      const scores = Object.fromEntries(criteria.map(({ id, scale }) => [id, step(random, scale)]));
      await this.scores.save(judge, assignmentId, {
        version: 0,
        scores,
        ...random.pick(comments),
        privateNote: '',
      });
    }
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

const step = (random: Random, scale: number): number => Math.min(scale, 2 + Math.floor(random.next() * (scale - 1)));

const comments = [
  { worksWell: 'The ending surprised me and stayed with me.', tryNext: 'Try one version without its last line.' },
  { worksWell: 'A clear idea, carried through to the edges.', tryNext: 'Go on to a second one beside it.' },
  { worksWell: 'You trust the reader. Keep that.', tryNext: 'Let one detail stand that only you could know.' },
  { worksWell: '', tryNext: '' },
] as const;
