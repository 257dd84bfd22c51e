import type { EntityManager } from 'typeorm';
import type { Round } from '../round/round.entity.js';
import type { AssignmentRequest, Pair, RequestedJudge, RequestedWork } from './request.js';

/** A draw of a round at a moment. Works are ids of round entries, judges of round judges. */
export interface DrawnRound {
  manager: EntityManager;
  round: Round;
  now: Date;
}

/** What a draw for all starts from: locks alone are kept. */
export async function wholeRequest(drawn: DrawnRound): Promise<AssignmentRequest> {
  const { round } = drawn;
  return {
    works: await worksOf(drawn),
    judges: await judgesOf(drawn),
    k: round.judgesPerEntry,
    conflicts: await conflictsOf(drawn),
    kept: await locksOf(drawn),
    seed: round.seed,
  };
}

/** What a top-up starts from: all that stands is kept, and what a judge gave back never comes again. */
export async function topUpRequest(drawn: DrawnRound, works?: readonly string[]): Promise<AssignmentRequest> {
  const { round } = drawn;
  const standing = await assignmentsOf(drawn);
  const wanted = (await worksOf(drawn)).filter(({ id }) => !works || works.includes(id));
  const ids = new Set(wanted.map(({ id }) => id));
  const elsewhere = Map.groupBy(
    standing.filter(({ work, stands }) => stands && !ids.has(work)),
    ({ judge }) => judge,
  );
  const here = standing.filter(({ work }) => ids.has(work));
  const judges = await judgesOf(drawn);
  return {
    works: wanted,
    judges: judges.map((judge) => ({ ...judge, elsewhere: elsewhere.get(judge.id)?.length ?? 0 })),
    k: round.judgesPerEntry,
    conflicts: [...(await conflictsOf(drawn)), ...here.filter(({ stands }) => !stands).map(pairOf)],
    kept: here.filter(({ stands }) => stands).map(pairOf),
    seed: await nextSeed(drawn),
  };
}

const pairOf = ({ work, judge }: Pair): Pair => ({ work, judge });

function worksOf({ manager, round }: DrawnRound): Promise<RequestedWork[]> {
  return manager.query<RequestedWork[]>(
    `SELECT id, pool, category, languages FROM round_entry WHERE round_id = $1 AND withdrawn_at IS NULL ORDER BY id`,
    [round.id],
  );
}

/** Who has time at all from now to the round's end. */
async function judgesOf({ manager, round, now }: DrawnRound): Promise<RequestedJudge[]> {
  const judges = await manager.query<(RequestedJudge & { loadWish: number | null })[]>(
    `SELECT j.id, j.load_wish AS "loadWish", COALESCE(p.languages, '{}') AS languages,
            (SELECT COALESCE(jsonb_object_agg(s.category, s.grade), '{}') FROM judge_skill s WHERE s.account_id = j.account_id) AS skills
       FROM round_judge j LEFT JOIN judge_profile p ON p.account_id = j.account_id
      WHERE j.round_id = $1 AND j.state = 'accepted'
        AND (j.available_until IS NULL OR j.available_until >= (greatest($2, $3)::timestamptz AT TIME ZONE $5)::date)
        AND (j.available_from IS NULL OR j.available_from <= ($4::timestamptz AT TIME ZONE $5)::date) ORDER BY j.id`,
    [round.id, now, round.opensAt, round.closesAt, round.timeZone],
  );
  return judges.map(({ loadWish, ...judge }) => ({ ...judge, ...boundsOf(round, loadWish) }));
}

/** The wish lowers the round's bounds, and never raises them. */
function boundsOf(
  { loadMinimum, loadMaximum }: Round,
  wish: number | null,
): Pick<RequestedJudge, 'loadMinimum' | 'loadMaximum'> {
  const bounds = [loadMaximum, wish].filter((bound) => bound !== null);
  const most = bounds.length > 0 ? Math.min(...bounds) : null;
  return { loadMaximum: most, loadMinimum: loadMinimum === null ? null : Math.min(loadMinimum, most ?? loadMinimum) };
}

function conflictsOf({ manager, round }: DrawnRound): Promise<Pair[]> {
  return manager.query<Pair[]>(
    `SELECT DISTINCT c.round_entry_id AS work, c.round_judge_id AS judge FROM judge_conflict c
       JOIN round_judge j ON j.id = c.round_judge_id WHERE j.round_id = $1`,
    [round.id],
  );
}

/** A lock rests while its judge is out, or in conflict. */
function locksOf({ manager, round }: DrawnRound): Promise<Pair[]> {
  return manager.query<Pair[]>(
    `SELECT l.round_entry_id AS work, l.round_judge_id AS judge FROM assignment_lock l
       JOIN round_judge j ON j.id = l.round_judge_id JOIN round_entry e ON e.id = l.round_entry_id
      WHERE j.round_id = $1 AND j.state = 'accepted' AND e.withdrawn_at IS NULL
        AND NOT EXISTS (SELECT FROM judge_conflict c WHERE c.round_judge_id = j.id AND c.round_entry_id = e.id)`,
    [round.id],
  );
}

function assignmentsOf({ manager, round }: DrawnRound): Promise<(Pair & { stands: boolean })[]> {
  return manager.query<(Pair & { stands: boolean })[]>(
    `SELECT a.round_entry_id AS work, a.round_judge_id AS judge, a.state = 'offered' AS stands FROM assignment a
       JOIN round_entry e ON e.id = a.round_entry_id WHERE e.round_id = $1 AND e.withdrawn_at IS NULL`,
    [round.id],
  );
}

/** Every draw of a round has a seed of its own, which the round's gives. */
async function nextSeed({ manager, round }: DrawnRound): Promise<number> {
  const [{ draws }] = await manager.query<[{ draws: number }]>(
    'SELECT count(*)::int AS draws FROM draw WHERE round_id = $1',
    [round.id],
  );
  return (round.seed + draws) % 2 ** 31;
}
