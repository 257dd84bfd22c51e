import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, Work } from '../../platform/index.js';
import type { BallotState } from './ballot-state.js';
import type { Ballot } from './ballot.entity.js';

/** The newest ballot that the public may know of. */
export interface PublicBallot {
  id: string;
  editionId: string;
  year: number;
  state: BallotState;
  works: Ballot['works'];
  opensAt: Date;
  closesAt: Date;
  timeZone: string;
}

export interface Candidate {
  slug: string;
  /** Place in this voter's own order. */
  turn: string;
}

const PAGE_SIZE = 24;

/** What voters see: the works in an order of their own, and no number before the count. */
@Injectable()
export class BallotQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  async newest(): Promise<PublicBallot | null> {
    const [row] = await this.work.read().query<PublicBallot[]>(
      `SELECT b.id, b.edition_id AS "editionId", e.year, b.state, b.works, b.opens_at AS "opensAt", b.closes_at AS "closesAt", e.time_zone AS "timeZone"
         FROM ballot b JOIN edition e ON e.id = b.edition_id WHERE b.state <> 'cancelled' ORDER BY b.closes_at DESC, b.id DESC LIMIT 1`,
    );
    return row ?? null;
  }

  /** Whether a vote counts at this moment. */
  async isOpen(ballotId: string): Promise<boolean> {
    const open = await this.work
      .read()
      .query<unknown[]>(`SELECT FROM ballot WHERE id = $1 AND state = 'open' AND opens_at <= $2 AND closes_at > $2`, [
        ballotId,
        this.clock.now(),
      ]);
    return open.length > 0;
  }

  /** Works that stand for election, shuffled by the voter's seed: nobody is first for everybody. One row too many says that there are more. */
  candidates({ editionId, works }: PublicBallot, seed: string, after = ''): Promise<Candidate[]> {
    return this.work.read().query<Candidate[]>(
      `SELECT slug, turn FROM (SELECT p.slug, md5($2 || p.id::text) AS turn FROM exhibit_piece p WHERE p.edition_id = $1 AND ($3 = 'shown' OR p.place IS NOT NULL)) c
        WHERE turn > $4 ORDER BY turn LIMIT ${PAGE_SIZE + 1}`,
      [editionId, seed, works, after],
    );
  }

  /** The work of that name, where its edition's ballot lets people vote for it. */
  async candidate(manager: EntityManager, slug: string): Promise<{ ballotId: string; entryId: string } | null> {
    const [row] = await manager.query<{ ballotId: string; entryId: string }[]>(
      `SELECT b.id AS "ballotId", p.entry_id AS "entryId" FROM exhibit_piece p JOIN ballot b ON b.edition_id = p.edition_id AND b.state <> 'cancelled'
        WHERE p.slug = $1 AND (b.works = 'shown' OR p.place IS NOT NULL)`,
      [slug],
    );
    return row ?? null;
  }

  /** Whether the work still hangs and may be voted for: its family may have taken it back. */
  async stands(manager: EntityManager, { works }: Pick<Ballot, 'works'>, entryId: string): Promise<boolean> {
    const [row] = await manager.query<{ stands: boolean }[]>(
      `SELECT EXISTS (SELECT FROM exhibit_piece WHERE entry_id = $1 AND ($2 = 'shown' OR place IS NOT NULL)) AS stands`,
      [entryId, works],
    );
    return row!.stands;
  }

  /** The slug of the work that a waiting vote is for; null when it hangs no more. */
  async slugOf(entryId: string): Promise<string | null> {
    const [row] = await this.work
      .read()
      .query<{ slug: string }[]>('SELECT slug FROM exhibit_piece WHERE entry_id = $1', [entryId]);
    return row?.slug ?? null;
  }

  /** The works that people chose, of those that still hang; nothing before the count. */
  winners(ballotId: string): Promise<{ slug: string; votes: number; position: number }[]> {
    return this.work.read().query(
      `SELECT p.slug, r.votes, r.position FROM ballot_result r JOIN ballot b ON b.id = r.ballot_id AND b.state = 'counted'
         JOIN exhibit_piece p ON p.entry_id = r.entry_id WHERE r.ballot_id = $1 AND r.position <= 3 ORDER BY r.position, p.slug LIMIT 12`,
      [ballotId],
    );
  }
}

export const BALLOT_PAGE = PAGE_SIZE;
