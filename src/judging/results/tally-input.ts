import type { EntityManager } from 'typeorm';
import { ballotInput, comparisonInput, type BallotLineInput, type ComparisonInput } from '../ballots/ballot-input.js';
import type { Method, RoundMode } from '../round/mode.js';
import { COUNTING_CARD } from '../round/round-facts.queries.js';
import type { Round } from '../round/round.entity.js';
import type { LineRules } from './advancement.js';
import type { CardInput, WeighedCriterion } from './card-total.js';
import { judgesInOrder } from './judge-numbers.js';
import { answersOf } from './ties/tie-answers.js';
import type { TieAnswer, TieStep } from './ties/tie-ladder.js';

export interface EntryInput {
  roundEntryId: string;
  code: string;
  /** Works are ranked within their pool. */
  pool: string;
  /** Number of the country or sponsor within whose works the line is drawn, in the order in which they come up; nothing says which one that is. */
  group?: string;
}

/** All that goes into a result. Wherever ids stand a results record has codes of works and criteria and numbers of judges. */
export interface TallyInput extends LineRules {
  mode: RoundMode;
  modeSettings: object;
  method: Method;
  criteria: readonly WeighedCriterion[];
  entries: readonly EntryInput[];
  /** Round judges in the order of their numbers in the round: whoever ever had a seat. */
  judges: readonly string[];
  /** The number of each of them. */
  numbers: readonly number[];
  cards: readonly CardInput[];
  ballots: readonly BallotLineInput[];
  comparisons: readonly ComparisonInput[];
  ladder: readonly TieStep[];
  answers: readonly TieAnswer[];
  /** Whether chance alone dealt the works. */
  randomised: boolean;
  /** What is drawn is drawn from it. */
  seed: number;
}

/** The input of a round by a method, in an order that a results record can repeat: works by code, judges by number. */
export async function tallyInput(
  manager: EntityManager,
  round: Round,
  method: Method = round.method,
): Promise<TallyInput> {
  const judges = await judgesInOrder(manager, round.id);
  return {
    mode: round.mode,
    modeSettings: round.modeSettings,
    method,
    advancement: round.advancement,
    places: round.places,
    ladder: round.tieLadder,
    answers: await answersOf(manager, round.id),
    criteria: await criteriaOf(manager, round),
    entries: await entriesOf(manager, round),
    judges: judges.map(({ id }) => id),
    numbers: judges.map(({ number }) => number),
    cards: await cardsOf(manager, round),
    ballots: await ballotInput(manager, round.id),
    comparisons: await comparisonInput(manager, round.id),
    randomised: await dealtByChance(manager, round),
    seed: round.seed,
  };
}

const criteriaOf = (manager: EntityManager, { rubricVersionId }: Round): Promise<WeighedCriterion[]> =>
  manager.query<WeighedCriterion[]>(
    'SELECT id, code, parts, scale FROM criterion WHERE rubric_version_id = $1 ORDER BY position',
    [rubricVersionId],
  );

async function entriesOf(manager: EntityManager, { id, advancement }: Round): Promise<EntryInput[]> {
  const rows = await manager.query<EntryRow[]>(
    `SELECT id AS "roundEntryId", judging_code AS code, pool, country, sponsor, withdrawn_at IS NULL AS "takesPart"
       FROM round_entry WHERE round_id = $1 ORDER BY judging_code COLLATE "C"`,
    [id],
  );
  const per = advancement?.kind === 'top' ? advancement.per : 'round';
  const numbers = new Map<string, string>();
  return rows.flatMap(({ country, sponsor, takesPart, ...entry }) => {
    const home = per === 'country' ? country : per === 'sponsor' ? sponsor : null;
    if (home !== null) numbers.set(home, numbers.get(home) ?? String(numbers.size + 1));
    if (!takesPart) return [];
    return home === null ? [entry] : [{ ...entry, group: numbers.get(home)! }];
  });
}

interface EntryRow extends EntryInput {
  country: string | null;
  sponsor: string | null;
  takesPart: boolean;
}

const cardsOf = (manager: EntityManager, { id }: Round): Promise<CardInput[]> =>
  manager.query<CardInput[]>(
    `SELECT a.round_entry_id AS "roundEntryId", a.round_judge_id AS "roundJudgeId",
            jsonb_object_agg(c.criterion_id, c.step ORDER BY c.criterion_id) AS scores
       FROM assignment a JOIN round_entry e ON e.id = a.round_entry_id JOIN round_judge j ON j.id = a.round_judge_id
       JOIN scorecard s ON s.assignment_id = a.id JOIN criterion_score c ON c.assignment_id = a.id
      WHERE e.round_id = $1 AND e.withdrawn_at IS NULL AND ${COUNTING_CARD}
      GROUP BY a.id, e.id, j.id ORDER BY e.judging_code COLLATE "C", j.number`,
    [id],
  );

/** Works in several languages go to judges who read them, so that panels differ by more than chance; nothing else steers the draw of one category. */
export async function dealtByChance(manager: EntityManager, { id }: Pick<Round, 'id'>): Promise<boolean> {
  const [dealt] = await manager.query<{ byChance: boolean }[]>(
    'SELECT count(DISTINCT languages) <= 1 AS "byChance" FROM round_entry WHERE round_id = $1',
    [id],
  );
  return dealt!.byChance;
}
