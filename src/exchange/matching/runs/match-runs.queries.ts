import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ProvenHomes } from '../../board/make-plan.js';
import type { RunKind } from './exchange-match-run.entity.js';

/** What is stored of one question. */
interface RunsOfAsked {
  /** Since when a proof is asked for; null when nobody has. */
  askedAt: Date | null;
  /** Null as long as there is no proof. */
  proven: ProvenHomes | null;
}

/** A stored plan on the board's list. */
export interface RunLine {
  id: string;
  kind: RunKind;
  at: Date;
  startedBy: string;
  students: number;
  unplaced: number;
}

/** Which plan of which board. */
interface AskedOfBoard {
  termId: string;
  scope: string;
  askedSha256: string;
}

const NEWEST = 10;

/** Plans that were kept or used. */
@Injectable()
export class MatchRunsQueries {
  async ofAsked(manager: EntityManager, { termId, scope, askedSha256 }: AskedOfBoard): Promise<RunsOfAsked> {
    const rows = await manager.query<{ at: Date; homes: [string, string | null][] | null }[]>(OF_ASKED, [
      termId,
      scope,
      askedSha256,
    ]);
    const homes = rows.find((row) => row.homes)?.homes;
    return { askedAt: rows[0]?.at ?? null, proven: homes ? new Map(homes) : null };
  }

  /** The newest first. */
  newest(manager: EntityManager, { termId, scope }: Pick<AskedOfBoard, 'termId' | 'scope'>): Promise<RunLine[]> {
    return manager.query<RunLine[]>(BY_BOARD, [termId, scope, NEWEST]);
  }
}

const OF_ASKED = `
  SELECT r.at, CASE WHEN r.kind = 'proven' THEN
           (SELECT jsonb_agg(jsonb_build_array(s -> 'id', s -> 'home')) FROM jsonb_array_elements(r.made -> 'students') s) END AS homes
    FROM exchange_match_run r WHERE r.term_id = $1 AND r.scope = $2 AND r.asked_sha256 = $3 ORDER BY r.at, r.id`;

const BY_BOARD = `
  SELECT r.id, r.kind, r.at, a.display_name AS "startedBy", jsonb_array_length(r.made -> 'students') AS students,
         (r.made ->> 'unplaced')::int AS unplaced
    FROM exchange_match_run r JOIN account_brief a ON a.id = r.started_by
   WHERE r.term_id = $1 AND r.scope = $2 ORDER BY r.at DESC, r.id DESC LIMIT $3`;
