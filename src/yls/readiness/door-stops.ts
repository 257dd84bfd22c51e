import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { judge, refusals, type RuleResult } from '../../platform/index.js';
import { Supervision } from '../delegations/supervision.facts.js';
import { PapersFacts } from '../papers/papers.facts.js';
import { doorRules, type DoorFacts } from './door.rules.js';

/** Who is stopped at the door although all was in order once. */
@Injectable()
export class DoorStops {
  constructor(
    private readonly papers: PapersFacts,
    private readonly supervision: Supervision,
  ) {}

  /** What the door's rules read of each, in as many queries for thousands as for one. */
  async factsOf(manager: EntityManager, ids: readonly string[]): Promise<Map<string, DoorFacts>> {
    const papers = await this.papers.factsOf(manager, ids);
    const supervision = await this.supervision.factsOf(manager, ids);
    return new Map([...papers].map(([id, facts]) => [id, { supervision: null, ...facts, ...supervision.get(id) }]));
  }

  /** Why, for each who is; nobody's answer is in it. */
  async of(manager: EntityManager, ids: readonly string[]): Promise<Map<string, RuleResult[]>> {
    const facts = await this.factsOf(manager, ids);
    const stops = [...facts].map(([id, one]) => [id, refusals(judge(doorRules, one))] as const);
    return new Map(stops.filter(([, results]) => results.length > 0));
  }
}
