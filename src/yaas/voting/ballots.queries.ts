import { Injectable } from '@nestjs/common';
import { NotFound, Work } from '../../platform/index.js';
import type { BallotState } from './ballot-state.js';
import type { Ballot } from './ballot.entity.js';

/** A ballot as staff see it in a list. */
export interface BallotLine {
  id: string;
  year: number;
  state: BallotState;
  works: Ballot['works'];
  opensAt: Date;
  closesAt: Date;
  timeZone: string;
}

export interface CountedWork {
  title: string;
  votes: number;
  position: number;
}

const select = `SELECT b.id, e.year, b.state, b.works, b.opens_at AS "opensAt", b.closes_at AS "closesAt", e.time_zone AS "timeZone"
  FROM ballot b JOIN edition e ON e.id = b.edition_id`;

/** Ballots for staff. Before the count nothing tells for whom anybody voted. */
@Injectable()
export class BallotsQueries {
  constructor(private readonly work: Work) {}

  list(): Promise<BallotLine[]> {
    return this.work.read().query<BallotLine[]>(`${select} ORDER BY b.closes_at DESC, b.id DESC LIMIT 100`);
  }

  /** @throws NotFound */
  async one(id: string): Promise<BallotLine> {
    const [row] = await this.work.read().query<BallotLine[]>(`${select} WHERE b.id = $1`, [id]);
    if (!row) throw new NotFound();
    return row;
  }

  /** The whole result of a counted ballot. */
  result(id: string): Promise<CountedWork[]> {
    return this.work.read().query<CountedWork[]>(
      `SELECT n.title, r.votes, r.position FROM ballot_result r JOIN ballot b ON b.id = r.ballot_id AND b.state = 'counted'
         JOIN entry n ON n.id = r.entry_id WHERE r.ballot_id = $1 ORDER BY r.position, n.title LIMIT 500`,
      [id],
    );
  }
}
