import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  JudgedProgrammes,
  type CameFrom,
  type Concern,
  type JudgedWorks,
  type JudgeFacts,
  type RoundOutcome,
} from '../../judging/index.js';
import { Conflict, type Unit } from '../../platform/index.js';
import { YLS } from '../form/yls-definition.js';
import { JuryResults } from './jury-results.js';
import { ReadyApplications } from './ready-applications.js';
import { RegistrationTies } from './registration-ties.queries.js';
import { ReviewCopies } from './review-copies.queries.js';
import { ReviewerConcerns } from './reviewer-concerns.js';
import { SummitCompetition } from './summit-competition.js';

/** Applications before a jury. What it finds advises those who decide; applicants are told by the summit's own release. */
@Injectable()
export class YlsJudgedWorks implements JudgedWorks, OnModuleInit {
  readonly programme = YLS;
  readonly wordsFor = 'staff';
  readonly isConfidential = true;

  constructor(
    private readonly programmes: JudgedProgrammes,
    private readonly summits: SummitCompetition,
    private readonly readyOnes: ReadyApplications,
    private readonly ties: RegistrationTies,
    private readonly blind: ReviewCopies,
    private readonly results: JuryResults,
    private readonly concerns: ReviewerConcerns,
  ) {}

  onModuleInit(): void {
    this.programmes.add(this);
  }

  competitions(manager: EntityManager) {
    return this.summits.offered(manager);
  }

  competition(manager: EntityManager, editionId: string) {
    return this.summits.one(manager, editionId);
  }

  rubric() {
    return Promise.resolve(this.summits.rubric());
  }

  /** As it stands: a summit keeps no earlier ones. */
  ruleSetAt(manager: EntityManager, editionId: string) {
    return this.summits.ruleSet(manager, editionId);
  }

  wordsOf(manager: EntityManager, editionId: string) {
    return this.summits.words(manager, editionId);
  }

  plan(manager: EntityManager, editionId: string) {
    return this.summits.plan(manager, editionId);
  }

  ready(manager: EntityManager, { levelId }: { levelId: string }) {
    return this.readyOnes.of(manager, levelId);
  }

  tiesTo(manager: EntityManager, person: JudgeFacts, workIds: readonly string[]) {
    return this.ties.of(manager, person, workIds);
  }

  copies(manager: EntityManager, workIds: readonly string[]) {
    return this.blind.of(manager, workIds);
  }

  opened(unit: Unit, roundId: string, workIds: readonly string[], from?: CameFrom): Promise<void> {
    if (!from?.follows) return this.results.begin(unit, roundId, workIds);
    return this.results.goOn(unit, { from: from.follows, to: roundId }, workIds);
  }

  cancelled(unit: Unit, roundId: string, from?: CameFrom): Promise<void> {
    if (!from?.follows) return this.results.leave(unit, roundId);
    return this.results.goBack(unit, { from: roundId, to: from.follows });
  }

  undecided(unit: Unit, roundId: string): Promise<void> {
    return this.results.forget(unit, roundId);
  }

  decided(unit: Unit, roundId: string, outcomes: readonly RoundOutcome[]): Promise<void> {
    return this.results.find(unit, roundId, outcomes);
  }

  concern(unit: Unit, registrationId: string, concern: Concern): Promise<boolean> {
    return this.concerns.take(unit, registrationId, concern);
  }

  /** Nothing is told by it: the summit's release comes first, and brings it about. */
  async released({ manager }: Unit, roundId: string): Promise<void> {
    const early = await manager.query<unknown[]>(EARLY, [roundId]);
    if (early.length > 0) throw new Conflict([], { key: 'yls.refusal.summit-releases' });
  }
}

const EARLY = `
  SELECT FROM yls_jury_result j JOIN yls_registration r ON r.id = j.registration_id JOIN yls_summit s ON s.id = r.summit_id
   WHERE j.round_id = $1 AND s.state IN ('draft', 'open', 'closed') LIMIT 1`;
