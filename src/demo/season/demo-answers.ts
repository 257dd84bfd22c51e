import { Injectable } from '@nestjs/common';
import {
  ComparisonsService,
  JudgeCardQueries,
  JudgeDeskQueries,
  PairQueries,
  ScoresService,
  type RoundMode,
} from '../../judging/index.js';
import type { Actor } from '../../platform/index.js';
import { randomOf, type Random } from '../random.js';

interface Asked {
  id: string;
  name: string;
  mode?: RoundMode;
}

/** What judges of the demo season answer, on their own pages. */
@Injectable()
export class DemoAnswers {
  constructor(
    private readonly scores: ScoresService,
    private readonly comparisons: ComparisonsService,
    private readonly desks: JudgeDeskQueries,
    private readonly cards: JudgeCardQueries,
    private readonly pairs: PairQueries,
  ) {}

  /** Such a share of all that the round asks of the judge. */
  async give(judge: Actor, { id, name, mode }: Asked, share: number): Promise<void> {
    const random = randomOf(`${judge.displayName} ${name}`);
    if (mode === 'pairwise') return this.compare(judge, id, { random, share });
    const works = await this.desks.ownWorks(judge, id);
    for (const { assignmentId } of works.slice(0, Math.round(works.length * share)))
      await this.score(judge, assignmentId, random);
  }

  private async score(judge: Actor, assignmentId: string, random: Random): Promise<void> {
    const { card, criteria, copy } = await this.cards.card(judge, assignmentId);
    const answer = card.mode === 'screening' ? () => verdict(random, copy.title) : step;
    const scores = Object.fromEntries(criteria.map(({ id, scale }) => [id, answer(random, scale)]));
    await this.scores.save(judge, assignmentId, { version: 0, scores, ...random.pick(comments), privateNote: '' });
  }

  private async compare(
    judge: Actor,
    roundId: string,
    { random, share }: { random: Random; share: number },
  ): Promise<void> {
    const { pairs } = await this.pairs.next(judge, roundId);
    for (let done = 0; done < Math.round(pairs * share); done++) {
      const [first, second] = (await this.pairs.next(judge, roundId)).pair!;
      const sides = { firstEntryId: first.roundEntryId, secondEntryId: second.roundEntryId };
      await this.comparisons.compare(judge, roundId, { ...sides, winner: random.pick(['first', 'second'] as const) });
    }
  }
}

const step = (random: Random, scale: number): number => Math.min(scale, 2 + Math.floor(random.next() * (scale - 1)));

/** Out or in: judges see nearly the same in a work. */
const verdict = (random: Random, title: string): number => (randomOf(title).next() + random.next() / 5 > 0.45 ? 2 : 1);

const comments = [
  { worksWell: 'The ending surprised me and stayed with me.', tryNext: 'Try one version without its last line.' },
  { worksWell: 'A clear idea, carried through to the edges.', tryNext: 'Go on to a second one beside it.' },
  { worksWell: 'You trust the reader. Keep that.', tryNext: 'Let one detail stand that only you could know.' },
  { worksWell: '', tryNext: '' },
] as const;
