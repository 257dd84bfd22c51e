import { Injectable } from '@nestjs/common';
import { NotFound, Work, type Actor } from '../../platform/index.js';
import { IN_NO_ORDER, OF_THE_ROUND, OPEN_TO_READER, WORDS_OF_JUDGES } from './feedback.sql.js';
import type { Round } from '../round/round.entity.js';
import { mayReadFeedback } from './feedback.rules.js';
import type { Verdict } from './feedback-review.entity.js';

/** A judge's words to an entrant, as staff read them: neither of the two has a name here. */
export interface JudgesWords {
  assignmentId: string;
  code: string;
  pool: string;
  /** Version of the card; what is decided stands for it alone. */
  version: number;
  worksWell: string;
  tryNext: string;
  /** Null while nobody has read it. */
  verdict: Verdict | null;
  /** As the family reads it. */
  toldWorksWell: string | null;
  toldTryNext: string | null;
  reason: string | null;
}

export const SHELVES = ['waiting', 'passed', 'held'] as const;

/** Where words stand: unread, let through (perhaps in other words), held back. */
export type Shelf = (typeof SHELVES)[number];

export type ShelfCounts = Record<Shelf, number>;

const PAGE = 20;

const onShelf: Record<Shelf, string> = {
  waiting: 'v.verdict IS NULL',
  passed: `v.verdict IN ('passed', 'edited')`,
  held: `v.verdict = 'held'`,
};

const columns = `a.id AS "assignmentId", e.judging_code AS code, e.age_group AS pool, s.version, s.works_well AS "worksWell", s.try_next AS "tryNext",
  v.verdict, v.works_well AS "toldWorksWell", v.try_next AS "toldTryNext", v.reason`;

/** What judges tell entrants, for those who read it first. The caller has made sure that the actor runs the round. */
@Injectable()
export class FeedbackQueries {
  constructor(private readonly work: Work) {}

  /** A page of a shelf by code, from behind the given one; and whether there is more. */
  async shelf(
    actor: Actor,
    roundId: string,
    { shelf, after }: { shelf: Shelf; after: string | null },
  ): Promise<{ words: JudgesWords[]; next: string | null }> {
    const found = await this.work.read().query<JudgesWords[]>(
      `SELECT ${columns} FROM ${WORDS_OF_JUDGES}
        WHERE ${OF_THE_ROUND} AND ${OPEN_TO_READER} AND ${onShelf[shelf]}
          AND ($3::uuid IS NULL OR (e.judging_code, ${IN_NO_ORDER}) >
            (SELECT e.judging_code, ${IN_NO_ORDER} FROM assignment a JOIN round_entry e ON e.id = a.round_entry_id WHERE a.id = $3))
        ORDER BY e.judging_code, ${IN_NO_ORDER} LIMIT ${PAGE + 1}`,
      [roundId, actor.accountId, after],
    );
    const words = found.slice(0, PAGE);
    return { words, next: found.length > PAGE ? words.at(-1)!.assignmentId : null };
  }

  /** The same for the page of the round; null where judges tell entrants nothing, or may still change it. */
  async told(actor: Actor, { id, feedback, state }: Round): Promise<ShelfCounts | null> {
    return feedback && mayReadFeedback(state).length === 0 ? this.counts(actor, id) : null;
  }

  async counts(actor: Actor, roundId: string): Promise<ShelfCounts> {
    const [counts] = await this.work.read().query<ShelfCounts[]>(
      `SELECT ${SHELVES.map((shelf) => `count(*) FILTER (WHERE ${onShelf[shelf]})::int AS ${shelf}`).join(', ')}
         FROM ${WORDS_OF_JUDGES} WHERE ${OF_THE_ROUND} AND ${OPEN_TO_READER}`,
      [roundId, actor.accountId],
    );
    return counts!;
  }

  /** @throws NotFound when the round has no such words for this reader. */
  async words(actor: Actor, roundId: string, assignmentId: string): Promise<JudgesWords> {
    const [words] = await this.work
      .read()
      .query<JudgesWords[]>(
        `SELECT ${columns} FROM ${WORDS_OF_JUDGES} WHERE ${OF_THE_ROUND} AND ${OPEN_TO_READER} AND a.id = $3`,
        [roundId, actor.accountId, assignmentId],
      );
    if (!words) throw new NotFound();
    return words;
  }
}
