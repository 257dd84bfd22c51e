import { Injectable } from '@nestjs/common';
import { NotFound, Work, type InLanguages, type RuleResult } from '../../../platform/index.js';
import { COMING_STATES, listed } from '../../registration/registration-state.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';
import type { Shares } from '../baselines/what-they-got.js';
import { overfullSessions } from '../places/overfull-sessions.js';
import { YlsRanking } from '../wishes/yls-ranking.entity.js';

/** How a session stands in the plan, and in what delegates see. */
export interface SessionOnBoard {
  id: string;
  slotId: string;
  slotTitle: InLanguages;
  title: InLanguages;
  capacity: number;
  firstWishes: number;
  people: number;
  locked: number;
  shown: number;
}

export interface BoardCounts {
  coming: number;
  ranked: number;
  /** Delegates with a slot in which they have nothing. */
  emptyHanded: number;
  /** Who came after the last plan. */
  unplanned: number;
  locked: number;
  /** Places that delegates see otherwise, or not at all. */
  unreleased: number;
}

/** A plan that was kept. */
export interface RunLine {
  id: string;
  at: Date;
  startedBy: string;
  moved: number;
  shares: { fair: Shares; firstCome: Shares; drawn: Shares };
  askedSha256: string;
}

export interface Board {
  summit: YlsSummit;
  ranking: YlsRanking | null;
  sessions: readonly SessionOnBoard[];
  counts: BoardCounts;
  /** The newest first. */
  runs: readonly RunLine[];
  /** Why nothing can be released as it is. */
  tooFull: readonly RuleResult[];
}

const NEWEST = 10;

/** The board on which staff share out sessions. */
@Injectable()
export class BoardQueries {
  constructor(private readonly work: Work) {}

  /** As many queries for 2,000 applications as for one. @throws NotFound */
  async of(summitId: string): Promise<Board> {
    const manager = this.work.read();
    const summit = await manager.findOneBy(YlsSummit, { id: summitId });
    if (!summit) throw new NotFound();
    const [counts] = await manager.query<[BoardCounts]>(COUNTS, [summitId]);
    return {
      summit,
      ranking: await manager.findOneBy(YlsRanking, { summitId }),
      sessions: await manager.query<SessionOnBoard[]>(SESSIONS, [summitId]),
      counts,
      runs: await manager.query<RunLine[]>(RUNS, [summitId, NEWEST]),
      tooFull: await overfullSessions(manager, summitId),
    };
  }
}

const coming = `state IN (${listed(COMING_STATES)})`;

const COUNTS = `
  SELECT count(*)::int AS coming, count(d.ranked_at)::int AS ranked, COALESCE(sum((p.empty > 0)::int), 0)::int AS "emptyHanded",
         count(*) FILTER (WHERE p.registration_id IS NULL)::int AS unplanned, COALESCE(sum(p.locked), 0)::int AS locked,
         COALESCE(sum(p.unreleased), 0)::int AS unreleased
    FROM yls_registration r LEFT JOIN yls_delegate d ON d.registration_id = r.id
         LEFT JOIN (SELECT p.registration_id, count(*) FILTER (WHERE p.session_id IS NULL) AS empty, count(*) FILTER (WHERE p.is_locked) AS locked,
                           count(*) FILTER (WHERE p.shown_at IS NULL OR p.shown_session_id IS DISTINCT FROM p.session_id) AS unreleased
                      FROM yls_place p JOIN yls_slot t ON t.id = p.slot_id WHERE t.summit_id = $1 GROUP BY p.registration_id) p ON p.registration_id = r.id
   WHERE r.summit_id = $1 AND r.${coming}`;

const SESSIONS = `
  SELECT s.id, t.id AS "slotId", t.title AS "slotTitle", s.title, s.capacity, COALESCE(p.people, 0)::int AS people, COALESCE(p.locked, 0)::int AS locked,
         (SELECT count(*)::int FROM yls_place o WHERE o.shown_session_id = s.id) AS shown, COALESCE(w.first, 0)::int AS "firstWishes"
    FROM yls_session s JOIN yls_slot t ON t.id = s.slot_id
         LEFT JOIN (SELECT session_id, count(*) AS people, count(*) FILTER (WHERE is_locked) AS locked FROM yls_place GROUP BY session_id) p ON p.session_id = s.id
         LEFT JOIN (SELECT session_id, count(*) AS first FROM yls_preference WHERE rank = 1 GROUP BY session_id) w ON w.session_id = s.id
   WHERE t.summit_id = $1 ORDER BY t.starts_at, t.id, s.topic, s.id`;

const RUNS = `
  SELECT r.id, r.at, a.display_name AS "startedBy", r.made -> 'shares' AS shares, r.asked_sha256 AS "askedSha256",
         (SELECT COALESCE(sum((o ->> 'moved')::int), 0)::int FROM jsonb_array_elements(r.made -> 'outcomes') o) AS moved
    FROM yls_allocation_run r JOIN account_brief a ON a.id = r.started_by
   WHERE r.summit_id = $1 AND r.kind = 'sessions' ORDER BY r.at DESC, r.id DESC LIMIT $2`;
