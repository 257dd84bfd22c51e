import { Injectable } from '@nestjs/common';
import { Forbidden, newId, Unprocessable, Work, type Actor, type Unit } from '../../platform/index.js';
import { JudgedProgrammes } from '../judged-programmes.js';
import type { Competition } from '../judged-works.js';
import { loadRound } from './load-round.js';
import { MOST_PAIRED } from './mode.js';
import { columnsOf, type NewRound } from './new-round.js';
import { Round } from './round.entity.js';
import { roundLifecycle } from './round.lifecycle.js';
import { mayRun } from './round.policy.js';
import { RubricsService } from './rubrics.service.js';

/** Plans rounds: one, or all from the screening to the final at once. */
@Injectable()
export class RoundPlansService {
  constructor(
    private readonly work: Work,
    private readonly programmes: JudgedProgrammes,
    private readonly rubrics: RubricsService,
  ) {}

  /**
   * @throws NotFound for an unknown level or followed round; Forbidden when the actor may not run its rounds; Unprocessable when the
   * followed round is of other works or lets none go on, or when more works would be compared in pairs than a person can
   */
  plan(actor: Actor, plan: NewRound): Promise<{ id: string }> {
    return this.work.run(actor, (unit) => this.planned(unit, plan));
  }

  /** Each round follows the one before it. @returns their ids in order @throws as `plan` does; then none is planned */
  planChain(actor: Actor, plans: readonly NewRound[]): Promise<{ ids: string[] }> {
    return this.work.run(actor, async (unit) => {
      const ids: string[] = [];
      for (const plan of plans) {
        const { id } = await this.planned(unit, { ...plan, followsRoundId: ids.at(-1) ?? plan.followsRoundId ?? null });
        ids.push(id);
      }
      return { ids };
    });
  }

  private async planned(unit: Unit, plan: NewRound): Promise<{ id: string }> {
    const { programme, editionId, levelId, category } = plan;
    const works = this.programmes.of(programme);
    const competition = await works.competition(unit.manager, editionId, levelId);
    if (!mayRun(unit.actor, competition)) throw new Forbidden();
    const id = newId();
    const rules = await works.plan(unit.manager, editionId);
    const { tieLadder = rules.tieLadder, places = rules.places } = plan;
    const terms = columnsOf({ ...plan, tieLadder, ...(places === undefined ? {} : { places }) });
    const place = await this.placeInChain(unit, plan, competition);
    await unit.manager.insert(Round, {
      ...terms,
      ...competition,
      ...place,
      id,
      programme,
      category,
      rubricVersionId: await this.rubrics.current(unit, plan, terms),
      state: roundLifecycle.initial,
      createdAt: unit.now,
    });
    await unit.record('round.planned', { type: 'round', id });
    return { id };
  }

  private async placeInChain(
    unit: Unit,
    { followsRoundId = null, programme, category, mode }: NewRound,
    { levelId }: Competition,
  ): Promise<Pick<Round, 'sequence' | 'followsRoundId'>> {
    if (!followsRoundId) {
      if (mode === 'pairwise')
        refuseTooMany((await this.programmes.of(programme).ready(unit.manager, { levelId, category })).length);
      return { sequence: 1, followsRoundId };
    }
    const followed = await loadRound(unit.manager, unit.actor, followsRoundId);
    const alike = followed.programme === programme && followed.levelId === levelId && followed.category === category;
    if (!alike || !followed.advancement) throw new Unprocessable({ key: 'judging.new.follows.misfit' });
    if (mode === 'pairwise' && followed.advancement.kind === 'top') refuseTooMany(followed.advancement.count);
    return { sequence: followed.sequence + 1, followsRoundId };
  }
}

/** The number of works is known at set-up, if only at least: who compares them must not find out in the final. */
function refuseTooMany(works: number): void {
  if (works > MOST_PAIRED)
    throw new Unprocessable({ key: 'judging.rule.pairs-are-few.because', params: { works, most: MOST_PAIRED } });
}
