/**
 * Statistics of each judge of a round over the cards that count. A card's total is the weighted mean of its criteria in 0…1; a judge's offset is
 * the mean distance of their totals from the mean of the other judges' totals on the same works.
 * $1 round, $2 an official from whom works are withheld, or null
 */
export const JUDGE_STATISTICS = `
  WITH card AS (
    SELECT a.round_judge_id, a.round_entry_id,
           sum(c.parts * (k.step - 1)::numeric / (c.scale - 1)) / sum(c.parts) AS total, avg((k.step = c.scale)::int) AS top
      FROM assignment a JOIN round_entry e ON e.id = a.round_entry_id
      JOIN scorecard s ON s.assignment_id = a.id AND s.status = 'complete'
      JOIN criterion_score k ON k.assignment_id = a.id JOIN criterion c ON c.id = k.criterion_id
     WHERE e.round_id = $1 AND e.withdrawn_at IS NULL AND a.state = 'offered'
       AND NOT EXISTS (SELECT FROM withheld_work w WHERE w.account_id = $2::uuid AND w.round_entry_id = e.id)
     GROUP BY a.round_judge_id, a.round_entry_id),
  beside AS (
    SELECT card.*, (sum(total) OVER panel - total) / nullif(count(*) OVER panel - 1, 0) AS others
      FROM card WINDOW panel AS (PARTITION BY round_entry_id)),
  given AS (
    SELECT a.round_judge_id, count(*)::int AS works FROM assignment a JOIN round_entry e ON e.id = a.round_entry_id
     WHERE e.round_id = $1 AND e.withdrawn_at IS NULL AND a.state = 'offered'
       AND NOT EXISTS (SELECT FROM withheld_work w WHERE w.account_id = $2::uuid AND w.round_entry_id = e.id)
     GROUP BY a.round_judge_id)
  SELECT j.id AS "roundJudgeId", j.state, COALESCE(g.works, 0) AS works, count(b.total)::int AS cards,
         avg(b.total)::float8 AS mean, stddev_samp(b.total)::float8 AS sd, min(b.total)::float8 AS lowest, max(b.total)::float8 AS highest,
         avg(b.top)::float8 AS top_marks, count(b.others)::int AS shared, avg(b.total - b.others)::float8 AS offset_from_others,
         corr(b.total, b.others)::float8 AS correlation
    FROM round_judge j LEFT JOIN beside b ON b.round_judge_id = j.id LEFT JOIN given g ON g.round_judge_id = j.id
   WHERE j.round_id = $1 AND j.state IN ('accepted', 'dropped_out')
   GROUP BY j.id, g.works ORDER BY j.number`;

export const JUDGE_COLUMNS = [
  'judge',
  'state',
  'works',
  'cards',
  'mean',
  'sd',
  'lowest',
  'highest',
  'top_marks',
  'shared',
  'offset_from_others',
  'correlation',
] as const;
