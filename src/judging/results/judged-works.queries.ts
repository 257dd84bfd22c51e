import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/index.js';
import { OfficialsService } from '../conflicts/officials.service.js';
import { notWithheld } from '../conflicts/withheld.js';
import { COUNTING_CARD } from '../round/round-facts.queries.js';
import type { RoundState } from '../round/round-state.js';

/** A round of an edition, for the edition's own pages. */
export interface RoundOfEdition {
  id: string;
  name: string;
  state: RoundState;
}

/** What one judge gave a work, without the judge: the whole in 0..1 by the rubric's weights, and their words. */
export interface CardOfWork {
  score: number;
  worksWell: string;
  tryNext: string;
}

export interface CardsOfWork {
  /** The reader may not look at the work: no card is among them. */
  isWithheld: boolean;
  /** Best first; none before the round is counted. */
  cards: readonly CardOfWork[];
}

/** What became of a programme's works before their juries, for those of the programme who decide. */
@Injectable()
export class JudgedWorksQueries {
  constructor(private readonly officials: OfficialsService) {}

  /** Finds out what ties the person to the works of these rounds, where that was never asked: before they see a line about one. */
  compare(actor: Actor, rounds: readonly RoundOfEdition[]): Promise<void> {
    return this.officials.compare(
      actor,
      rounds.map(({ id }) => id),
    );
  }

  /** In the order of their opening; those that were cancelled are left out. */
  rounds(manager: EntityManager, programme: string, editionId: string): Promise<RoundOfEdition[]> {
    return manager.query<RoundOfEdition[]>(
      `SELECT id, name, state FROM round WHERE programme = $1 AND edition_id = $2 AND state <> 'cancelled' AND breaks_ties_of IS NULL
        ORDER BY opens_at, id`,
      [programme, editionId],
    );
  }

  /** Of the last counted round that has the work. */
  async cards(manager: EntityManager, accountId: string | null, workId: string): Promise<CardsOfWork> {
    const withheld = await this.withheld(manager, accountId, [workId]);
    const cards = await manager.query<CardOfWork[]>(CARDS, [workId, accountId]);
    return { isWithheld: withheld.has(workId), cards };
  }

  /** Those of these works that the person is tied to: they decide nothing about them. Nothing is withheld from the portal itself. */
  async withheld(
    manager: EntityManager,
    accountId: string | null,
    workIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    if (!accountId || workIds.length === 0) return new Set();
    const rows = await manager.query<{ workId: string }[]>(
      `SELECT DISTINCT e.work_id AS "workId" FROM withheld_work w JOIN round_entry e ON e.id = w.round_entry_id
        WHERE w.account_id = $1 AND e.work_id = ANY($2) AND e.withdrawn_at IS NULL`,
      [accountId, workIds],
    );
    return new Set(rows.map(({ workId }) => workId));
  }
}

/** $1 the work, $2 the reader */
const CARDS = `
  WITH last AS (
    SELECT e.id, r.rubric_version_id FROM round_entry e JOIN round r ON r.id = e.round_id
     WHERE e.work_id = $1 AND e.withdrawn_at IS NULL AND r.breaks_ties_of IS NULL
       AND r.state IN ('tallied', 'deliberation', 'decided', 'released', 'archived') AND ${notWithheld('$2::uuid', 'e.id')}
     ORDER BY r.sequence DESC, r.opens_at DESC LIMIT 1)
  SELECT (SELECT sum(c.parts * (k.step - 1)::numeric / (c.scale - 1)) / sum(c.parts)
            FROM criterion_score k JOIN criterion c ON c.id = k.criterion_id WHERE k.assignment_id = a.id)::float8 AS score,
         s.works_well AS "worksWell", s.try_next AS "tryNext"
    FROM last JOIN assignment a ON a.round_entry_id = last.id JOIN scorecard s ON s.assignment_id = a.id
   WHERE ${COUNTING_CARD} ORDER BY score DESC NULLS LAST, md5(a.id::text)`;
