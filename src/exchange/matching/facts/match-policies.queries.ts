import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LawBooks } from '../../../law/index.js';
import type { ExchangeTerm } from '../../terms/exchange-term.entity.js';
import { usualPolicy, type MatchPolicy } from '../criteria/match-policy.js';
import { MatchWeightsQueries } from '../weights/match-weights.queries.js';

/** How a term wants its pairs judged, by the law of a day. */
@Injectable()
export class MatchPolicies {
  constructor(
    private readonly books: LawBooks,
    private readonly weights: MatchWeightsQueries,
  ) {}

  /** @param day ISO date */
  async of(manager: EntityManager, term: ExchangeTerm, day: string): Promise<MatchPolicy> {
    const usual = usualPolicy(await this.books.inForce(day, manager));
    const { same_sex_parents_asks: asks, single_men_host_boys_only: boysOnly } = term.switches;
    const { infants_on_request: infants, approval_to_end: toEnd } = term.switches;
    return {
      ...usual,
      weights: await this.weights.of(manager, term.id),
      sameSexParentsAsks: asks ?? usual.sameSexParentsAsks,
      singleMenHostBoysOnly: boysOnly ?? usual.singleMenHostBoysOnly,
      infantsOnRequest: infants ?? usual.infantsOnRequest,
      approvalToEnd: toEnd ?? usual.approvalToEnd,
      arrivalDays: term.arrivalDays,
    };
  }
}
