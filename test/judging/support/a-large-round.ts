import type { JudgingInTest } from './judging-in-test.js';

/** A row like another one, but for these columns: whatever else the table asks for is as it is there. */
const like = (columns: Record<string, string>): string =>
  `(jsonb_populate_record(one, jsonb_build_object(${Object.entries(columns)
    .map(([name, sql]) => `'${name}', ${sql}`)
    .join(', ')}))).*`;

/**
 * Fills a round that is open with so many works, given in turn to so many judges more and fully scored by them, as a very large programme
 * leaves it. Straight into the tables: what is asked is how the database finds one judge's works among them. It learns the sizes as they grow.
 */
export async function enlarged(judging: JudgingInTest, round: string, more: { works: number; judges: number }) {
  const statements: [string, unknown[]][] = [
    [
      `INSERT INTO account SELECT ${like({ id: 'gen_random_uuid()', email: `'many-' || number || '@example.org'` })}
         FROM (SELECT a AS one FROM account a JOIN round_judge j ON j.account_id = a.id WHERE j.round_id = $1 LIMIT 1) AS like_this,
              generate_series(1, $2::int) AS number`,
      [round, more.judges],
    ],
    [
      `INSERT INTO round_judge SELECT ${like({ id: 'gen_random_uuid()', account_id: 'account.id' })}
         FROM (SELECT j AS one FROM round_judge j WHERE j.round_id = $1 LIMIT 1) AS like_this, account WHERE account.email LIKE 'many-%'`,
      [round],
    ],
    [
      `INSERT INTO round_entry SELECT ${like({ id: 'gen_random_uuid()', work_id: 'gen_random_uuid()', judging_code: `'Z' || number` })}
         FROM (SELECT e AS one FROM round_entry e WHERE e.round_id = $1 LIMIT 1) AS like_this, generate_series(1, $2::int) AS number`,
      [round, more.works],
    ],
    [
      `INSERT INTO assignment SELECT ${like({ id: 'gen_random_uuid()', round_entry_id: 'e.id', round_judge_id: 'j.id', position: '1000 + e.turn' })}
         FROM (SELECT a AS one FROM assignment a LIMIT 1) AS like_this,
              (SELECT id, row_number() OVER () AS turn FROM round_entry WHERE round_id = $1 AND judging_code LIKE 'Z%') AS e
         JOIN (SELECT j.id, row_number() OVER () AS turn FROM round_judge j JOIN account ON account.id = j.account_id
                WHERE j.round_id = $1 AND account.email LIKE 'many-%') AS j ON j.turn = 1 + e.turn % $2::int`,
      [round, more.judges],
    ],
    [
      `INSERT INTO scorecard (assignment_id, version, status, saved_at, completed_at)
       SELECT id, 1, 'complete', now(), now() FROM assignment WHERE position > 1000`,
      [],
    ],
    [
      `INSERT INTO criterion_score (assignment_id, criterion_id, step)
       SELECT a.id, c.id, 3 FROM assignment a, round r JOIN criterion c ON c.rubric_version_id = r.rubric_version_id
        WHERE a.position > 1000 AND r.id = $1`,
      [round],
    ],
    [
      `INSERT INTO scorecard_version (assignment_id, version, scores, works_well, try_next, private_note, saved_at)
       SELECT id, 1, '{}', '', '', '', now() FROM assignment WHERE position > 1000`,
      [],
    ],
  ];
  for (const [text, values] of statements) {
    await judging.rows(text, values);
    await judging.rows('ANALYZE');
  }
}
