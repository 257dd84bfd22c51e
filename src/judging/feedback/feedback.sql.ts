import { COUNTING_CARD } from '../round/round-facts.queries.js';

/** Counting cards with words for the entrant, beside what staff made of this version. */
export const WORDS_OF_JUDGES = `
  round_entry e
  JOIN assignment a ON a.round_entry_id = e.id
  JOIN scorecard s ON s.assignment_id = a.id AND (s.works_well <> '' OR s.try_next <> '')
  LEFT JOIN feedback_review v ON v.assignment_id = a.id AND v.card_version = s.version`;

/** Of works that take part. $1 round */
export const OF_THE_ROUND = `e.round_id = $1 AND e.withdrawn_at IS NULL AND ${COUNTING_CARD}`;

/** Words about a work that is withheld from the reader are somebody else's to read. $2 the reader's account; null, the portal reads all */
export const OPEN_TO_READER = `NOT EXISTS (SELECT FROM withheld_work w WHERE w.account_id = $2::uuid AND w.round_entry_id = e.id)`;

/** No order in which judges could be known again. */
export const IN_NO_ORDER = 'md5(a.id::text)';
