import { Injectable } from '@nestjs/common';
import { Conflict, newId, Work, type Actor, type Unit } from '../../platform/index.js';
import { JudgePaper } from './judge-paper.entity.js';
import { endOf, papersInForce, type PaperKind } from './papers.js';
import { PapersQueries } from './papers.queries.js';
import { trainingIsPassed } from './papers.rules.js';
import { trainingPages, type TrainingAnswer, type TrainingPageCode } from './training.js';
import { TrainingPage } from './training-page.entity.js';

/** What became of an answer to a page's question. */
export interface Answered {
  right: boolean;
  /** Whether the whole training is passed by it. */
  passed: boolean;
}

/** A judge gives their word and passes the training; both end, and are renewed. */
@Injectable()
export class PapersService {
  constructor(
    private readonly work: Work,
    private readonly papers: PapersQueries,
  ) {}

  /** The judge's word to the wording in force, for its time from now on. */
  agree(actor: Actor): Promise<void> {
    return this.work.run(actor, (unit) => this.give(unit, 'agreement'));
  }

  /** The same in a unit of work under way. */
  async give(unit: Unit, kind: PaperKind): Promise<void> {
    await unit.manager.insert(JudgePaper, {
      id: newId(),
      accountId: unit.actor.accountId!,
      kind,
      version: papersInForce[kind].version,
      givenAt: unit.now,
      goodUntil: endOf(kind, unit.now),
    });
    await unit.record(`judge.${kind}_given`, { type: 'account', id: unit.actor.accountId! }, papersInForce[kind]);
  }

  /** The right answer confirms the page; with the last page the training is passed. */
  answer(actor: Actor, page: TrainingPageCode, answer: TrainingAnswer): Promise<Answered> {
    return this.work.run(actor, async (unit) => {
      if (trainingPages.find(({ code }) => code === page)!.right !== answer) return { right: false, passed: false };
      const confirmed = { accountId: actor.accountId!, version: papersInForce.training.version };
      await unit.manager.upsert(TrainingPage, { ...confirmed, page, confirmedAt: unit.now }, [
        'accountId',
        'version',
        'page',
      ]);
      const passed = (await unit.manager.countBy(TrainingPage, confirmed)) === trainingPages.length;
      const { training } = await this.papers.of(actor.accountId!, unit.manager);
      if (passed && training.state !== 'valid') await this.give(unit, 'training');
      return { right: true, passed };
    });
  }

  /** All pages at once, answered rightly: for the demo season and tests. */
  async passTraining(actor: Actor): Promise<void> {
    for (const { code, right } of trainingPages) await this.answer(actor, code, right);
  }

  /** Who passed this very training before renews it in one step. @throws Conflict for anybody else */
  renewTraining(actor: Actor): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const { training } = await this.papers.of(actor.accountId!, unit.manager);
      const refusal = trainingIsPassed.check({ agreement: 'valid', training: training.state });
      if (training.state === 'missing' || training.state === 'outdated')
        throw new Conflict([], refusal.ok ? undefined : refusal.because);
      await this.give(unit, 'training');
    });
  }
}
