import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountQueries } from '../../auth/index.js';
import { DutyLoads } from '../../duties/index.js';
import { LawBooks } from '../../law/index.js';
import { Clock, Conflict } from '../../platform/index.js';
import { standingOf } from '../papers/standing.js';
import { TiesQueries } from '../ties/ties.queries.js';
import { dayIn } from '../workers/day-in.js';
import { renewalKinds } from '../workers/renewals.js';
import { WorkerQueries, type WorkerOnFile } from '../workers/workers.queries.js';
import { byFitness, proposalOf, type Candidate } from './proposal.js';
import type { Proposal, Step } from './step.js';

/** Who may do a step for a family, and why others may not. */
@Injectable()
export class StepsQueries {
  constructor(
    private readonly workers: WorkerQueries,
    private readonly ties: TiesQueries,
    private readonly loads: DutyLoads,
    private readonly accounts: AccountQueries,
    private readonly books: LawBooks,
    private readonly clock: Clock,
  ) {}

  /** Everybody who works for the step's member: who may first, then the least busy, then the nearest. As many queries for one person as for many. */
  async whoMay(manager: EntityManager, step: Step): Promise<Proposal[]> {
    const people = await this.workers.ofScope(manager, step.memberId);
    return (await this.proposals(manager, step, people)).toSorted(byFitness);
  }

  /** The same for several steps of one member, in the order of the steps; the people are asked for once. */
  async whoMayEach(manager: EntityManager, memberId: string, steps: readonly Step[]): Promise<Proposal[][]> {
    const candidates = await this.candidates(manager, await this.workers.ofScope(manager, memberId));
    const law = await this.books.inForce(this.today(), manager);
    return steps.map((step) => candidates.map((one) => proposalOf(one, step, law)).toSorted(byFitness));
  }

  /** One person; who does not work for the member has no papers there, and may nothing. */
  async judge(manager: EntityManager, step: Step, accountId: string): Promise<Proposal> {
    const people = await this.workers.ofScope(manager, step.memberId);
    const [proposal] = await this.proposals(
      manager,
      step,
      people.filter((one) => one.accountId === accountId),
    );
    return proposal ?? (await this.ofAStranger(manager, step, accountId));
  }

  /** The guard of a transition. @throws Conflict with each rule that stands against the person */
  async mustMay(manager: EntityManager, step: Step, accountId: string): Promise<Proposal> {
    const proposal = await this.judge(manager, step, accountId);
    if (!proposal.may) throw new Conflict(proposal.against);
    return proposal;
  }

  private async proposals(manager: EntityManager, step: Step, people: readonly WorkerOnFile[]): Promise<Proposal[]> {
    const candidates = await this.candidates(manager, people);
    const law = await this.books.inForce(this.today(), manager);
    return candidates.map((one) => proposalOf(one, step, law));
  }

  private async candidates(manager: EntityManager, people: readonly WorkerOnFile[]): Promise<Candidate[]> {
    const ids = people.map(({ accountId }) => accountId);
    const loads = await this.loads.openOf(manager, ids, renewalKinds);
    const ties = await this.ties.ofMany(manager, ids);
    return people.map((worker) => ({
      accountId: worker.accountId,
      name: worker.displayName,
      home: homeOf(worker),
      employers: employersOf(worker.employer),
      ties: ties.get(worker.accountId) ?? [],
      standing: worker.standing.results,
      load: loads.get(worker.accountId) ?? 0,
    }));
  }

  private async ofAStranger(manager: EntityManager, step: Step, accountId: string): Promise<Proposal> {
    const day = this.today();
    const law = await this.books.inForce(day, manager);
    const name = (await this.accounts.displayNames([accountId], manager)).get(accountId) ?? '';
    const standing = standingOf({ day, papers: [], supervised: false }, law).results;
    return proposalOf({ accountId, name, home: null, employers: [], ties: [], standing, load: 0 }, step, law);
  }

  private today(): string {
    return dayIn(this.clock.now(), 'UTC');
  }
}

const homeOf = ({ homeLatitude, homeLongitude }: WorkerOnFile) =>
  homeLatitude === null || homeLongitude === null ? null : { lat: homeLatitude, lon: homeLongitude };

/** Several stand on lines of their own, or behind a semicolon. */
const employersOf = (written: string): string[] =>
  written
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter(Boolean);
