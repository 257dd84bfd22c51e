import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';
import { Not, type EntityManager } from 'typeorm';
import {
  everyLanguage,
  type CompetitionWords,
  type JudgingPlan,
  type OfferedCompetition,
} from '../../judging/index.js';
import { Catalogue, NotFound } from '../../platform/index.js';
import { SummitForms } from '../form/summit-forms.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { rubricIn } from './rubric.js';

/** A summit's applications are judged as one kind, in one ranking. */
export const APPLICATIONS = 'applications';
export const ALL = 'all';

const JUDGES_PER_APPLICATION = 3;

/** A summit as juries know it: one competition, whose places are those of the summit. */
@Injectable()
export class SummitCompetition {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly forms: SummitForms,
  ) {}

  /** Newest first; one that is over is offered no more. */
  async offered(manager: EntityManager): Promise<OfferedCompetition[]> {
    const summits = await manager.find(YlsSummit, {
      where: { state: Not('ended') },
      order: { beginsOn: 'DESC', id: 'ASC' },
    });
    const names = this.label();
    return summits.map(({ id, name }) => ({
      ...competitionOf(id),
      name,
      categories: [{ code: APPLICATIONS, label: names['en']!, names }],
    }));
  }

  /** @throws NotFound */
  async one(manager: EntityManager, id: string) {
    await summitOf(manager, id);
    return competitionOf(id);
  }

  rubric() {
    return rubricIn(this.catalogue);
  }

  /** By the version of the summit's form, and all that a jury goes by. */
  async ruleSet(manager: EntityManager, id: string): Promise<{ number: number; hash: string }> {
    const { formVersion, capacity, rules } = await summitOf(manager, id);
    const questions = (await this.forms.questions(manager, id)).filter(({ forReviewers }) => forReviewers);
    const said = { capacity, rules, rubric: this.rubric(), questions: questions.map(({ field }) => field) };
    return { number: formVersion, hash: createHash('sha256').update(canonicalize(said)!).digest('hex') };
  }

  async words(manager: EntityManager, id: string): Promise<CompetitionWords> {
    const { name } = await summitOf(manager, id);
    const label = this.label();
    return {
      competitions: new Map([[id, { en: name }]]),
      categories: new Map([[APPLICATIONS, label]]),
      pools: new Map([[ALL, label]]),
    };
  }

  /** One round by the rubric; who is level shares a place, for staff decide in the end. */
  async plan(manager: EntityManager, id: string): Promise<JudgingPlan> {
    const { capacity } = await summitOf(manager, id);
    const label = everyLanguage(this.catalogue, 'yls.review.round');
    return {
      rounds: [{ label, mode: 'rubric', judgesPerEntry: JUDGES_PER_APPLICATION, advancement: null }],
      tieLadder: [{ step: 'shared' }],
      places: capacity,
    };
  }

  private label() {
    return everyLanguage(this.catalogue, 'yls.review.title');
  }
}

const competitionOf = (id: string) => ({ editionId: id, levelId: id, conductedBy: null });

async function summitOf(manager: EntityManager, id: string): Promise<YlsSummit> {
  const summit = await manager.findOneBy(YlsSummit, { id });
  if (!summit) throw new NotFound();
  return summit;
}
