import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EditionsQueries } from '../editions/editions.queries.js';
import { windowOf } from '../editions/window.js';
import { LIVE_STATES } from '../entries/entry-state.js';
import type { LevelFacts } from './level.rules.js';
import { LevelsQueries } from './levels.queries.js';
import { looserRules } from './looser-rules.js';

/** Collects what the rules of a local level read. */
@Injectable()
export class LevelFactsQueries {
  constructor(
    private readonly levels: LevelsQueries,
    private readonly editions: EditionsQueries,
  ) {}

  /** @throws NotFound */
  async of(manager: EntityManager, levelId: string, now: Date): Promise<LevelFacts> {
    const { editionId, opensAt, closesAt, overrides } = await this.levels.inForce(manager, levelId);
    const { rules } = await this.editions.byId(editionId, manager);
    const final = windowOf(rules);
    const looser = looserRules(rules, overrides);
    const marked = rules.levels.overrides === 'marked_looser' ? (overrides.looser ?? []) : [];
    return {
      now,
      opensAt: opensAt ?? final.opensAt,
      closesAt: closesAt ?? final.closesAt,
      finalOpensAt: final.opensAt,
      finalClosesAt: final.closesAt,
      timeZone: final.timeZone,
      localLevels: rules.levels.local !== 'none',
      looser,
      notMarked: looser.filter((rule) => !marked.includes(rule)),
      ...(await countsOf(manager, levelId)),
    };
  }
}

async function countsOf(
  manager: EntityManager,
  levelId: string,
): Promise<Pick<LevelFacts, 'entriesIn' | 'withoutResult'>> {
  const [counts] = await manager.query<Pick<LevelFacts, 'entriesIn' | 'withoutResult'>[]>(
    `SELECT count(*) FILTER (WHERE state = ANY($2))::int AS "entriesIn",
            count(*) FILTER (WHERE state = ANY($2) AND public_state NOT IN ('placed', 'not_placed'))::int AS "withoutResult"
       FROM entry WHERE level_id = $1`,
    [levelId, LIVE_STATES],
  );
  return counts!;
}
