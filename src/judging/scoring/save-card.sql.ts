import { AuditLog } from '../../platform/index.js';
import { IS_CALIBRATED } from '../calibration/is-calibrated.sql.js';

/**
 * One statement saves a card: it finds it among the judge's own, holds the round against closing, checks state and version,
 * writes the card and its scores, appends the version and the audit record. It returns no row when anything stands in the way.
 * Where works are weighed against one another, the card bears the comment alone: the ballot says whether it is complete.
 * $1 assignment, $2 account, $3 version that the judge knows, $4 criterion ids, $5 steps, $6 what works well, $7 what to try next,
 * $8 private note, $9 the version that is brought back, if one is, $10 now, $11 kind of actor, $12 details for the audit log
 */
export const SAVE_CARD = `
  WITH own AS (
    SELECT a.id, r.rubric_version_id, r.mode IN ('screening', 'rubric', 'stars') AS scores
      FROM assignment a
      JOIN round_judge j ON j.id = a.round_judge_id
      JOIN round_entry e ON e.id = a.round_entry_id
      JOIN round r ON r.id = j.round_id
     WHERE a.id = $1 AND j.account_id = $2 AND a.state = 'offered' AND j.state = 'accepted' AND e.withdrawn_at IS NULL AND r.state = 'open' AND ${IS_CALIBRATED}
       FOR SHARE OF r),
  given AS (
    SELECT c.id AS criterion_id, g.step FROM unnest($4::uuid[], $5::int[]) AS g (criterion_id, step)
      JOIN criterion c ON c.id = g.criterion_id AND g.step BETWEEN 1 AND c.scale JOIN own ON own.rubric_version_id = c.rubric_version_id AND own.scores),
  standing AS (
    SELECT own.id, CASE WHEN own.scores THEN (SELECT count(*) FROM given) = (SELECT count(*) FROM criterion c WHERE c.rubric_version_id = own.rubric_version_id)
             ELSE EXISTS (SELECT FROM scorecard s WHERE s.assignment_id = own.id AND s.status = 'complete') END AS complete
      FROM own WHERE $3 = COALESCE((SELECT s.version FROM scorecard s WHERE s.assignment_id = own.id), 0)),
  saved AS (
    INSERT INTO scorecard AS s (assignment_id, version, status, works_well, try_next, private_note, saved_at, completed_at)
    SELECT id, 1, CASE WHEN complete THEN 'complete' ELSE 'incomplete' END, $6, $7, $8, $10, CASE WHEN complete THEN $10::timestamptz END FROM standing
    ON CONFLICT (assignment_id) DO UPDATE SET version = s.version + 1, status = excluded.status, works_well = excluded.works_well,
      try_next = excluded.try_next, private_note = excluded.private_note, saved_at = excluded.saved_at, completed_at = excluded.completed_at
     WHERE s.version = $3
    RETURNING assignment_id, version, status),
  kept AS (
    INSERT INTO criterion_score (assignment_id, criterion_id, step)
    SELECT saved.assignment_id, given.criterion_id, given.step FROM saved, given
     WHERE NOT EXISTS (SELECT FROM criterion_score same
                        WHERE same.assignment_id = saved.assignment_id AND same.criterion_id = given.criterion_id AND same.step = given.step)
    ON CONFLICT (assignment_id, criterion_id) DO UPDATE SET step = excluded.step),
  dropped AS (
    DELETE FROM criterion_score old USING saved
     WHERE old.assignment_id = saved.assignment_id AND NOT EXISTS (SELECT FROM given WHERE given.criterion_id = old.criterion_id)),
  history AS (
    INSERT INTO scorecard_version (assignment_id, version, restores, scores, works_well, try_next, private_note, saved_at)
    SELECT assignment_id, version, $9::int, COALESCE((SELECT jsonb_object_agg(criterion_id, step) FROM given), '{}'), $6, $7, $8, $10 FROM saved),
  audited AS (${AuditLog.insertion(`
    SELECT $10::timestamptz, $2::uuid, $11::text, 'card.saved', 'assignment', assignment_id::text, $12::jsonb || jsonb_build_object('version', version, 'status', status) FROM saved`)})
  SELECT version, status FROM saved`;

/** The card as it stands, among the judge's own. $1 assignment, $2 account */
export const STANDING_CARD = `
  SELECT r.state, COALESCE(s.version, 0) AS saved, COALESCE(s.status, 'incomplete') AS status,
         COALESCE(s.works_well, '') AS "worksWell", COALESCE(s.try_next, '') AS "tryNext", COALESCE(s.private_note, '') AS "privateNote",
         COALESCE((SELECT jsonb_object_agg(k.criterion_id, k.step) FROM criterion_score k WHERE k.assignment_id = a.id), '{}') AS scores
    FROM assignment a JOIN round_judge j ON j.id = a.round_judge_id JOIN round r ON r.id = j.round_id
    JOIN round_entry e ON e.id = a.round_entry_id LEFT JOIN scorecard s ON s.assignment_id = a.id
   WHERE a.id = $1 AND j.account_id = $2 AND a.state = 'offered' AND j.state = 'accepted' AND e.withdrawn_at IS NULL AND ${IS_CALIBRATED}`;
