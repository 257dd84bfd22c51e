import { randomUUID } from 'node:crypto';
import { JudgedProgrammes, type RoundOutcome } from '../../../src/judging/index.js';
import type { Actor } from '../../../src/platform/index.js';
import type { LevelFields } from '../../../src/yaas/levels/level-fields.js';
import { LevelsService } from '../../../src/yaas/levels/levels.service.js';
import type { Overrides } from '../../../src/yaas/levels/overrides.schema.js';
import { aDraft, submitWithConsent, type Season } from './season.js';
import type { YaasInTest } from './yaas-in-test.js';

/** The competition closes on March 25, 11:59 PM in New York, a week before the final does. */
export const localFields = (wishes: Partial<LevelFields> = {}): LevelFields => ({
  name: 'Young Artists of Irondequoit',
  opensAt: new Date('2026-02-01T05:00:00Z'),
  closesAt: new Date('2026-03-26T04:00:00Z'),
  timeZone: 'America/New_York',
  statement: '',
  overrides: {},
  showPlace: '',
  showFrom: null,
  showUntil: null,
  awards: [],
  ...wishes,
});

/** Two pieces in each category: looser than one in all, and marked so. */
export const twoInEach: Overrides = { pieces: { max: 2, per: 'category' }, looser: ['pieces'] };

interface Wishes {
  memberId?: string;
  fields?: Partial<LevelFields>;
}

/** An announced competition of the season's member. */
export async function aLocalLevel(
  yaas: YaasInTest,
  season: Season,
  { coordinator, memberId = season.memberId, fields = {} }: Wishes & { coordinator: Actor },
): Promise<string> {
  const levels = yaas.app.get(LevelsService);
  return yaas.as(coordinator, async (unit) => {
    const { id } = await levels.plan(unit, { editionId: season.editionId, memberId, fields: localFields(fields) });
    await levels.announce(unit, id);
    // The deadline is past for the machine's clock: sentences close the competition themselves.
    await unit.manager.query(`DELETE FROM pgboss.job WHERE name = 'yaas.close-level'`);
    return id;
  });
}

/** A student's piece, consented to and confirmed by the coordinator. */
export async function confirmedBy(
  yaas: YaasInTest,
  season: Season,
  { coordinator, student, category = 'poetry' }: { coordinator: Actor; student: Actor; category?: string },
): Promise<string> {
  const id = await aDraft(yaas, season, { student, category });
  await submitWithConsent(yaas, { student, id });
  await yaas.as(coordinator, (unit) => yaas.service.confirm(unit, id));
  return id;
}

interface LocalResult {
  coordinator: Actor;
  levelId: string;
  /** By place, first to last. */
  placed: readonly string[];
  notPlaced?: readonly string[];
  category?: string;
}

/** A local round that was played to its decision. @returns the round's id */
export async function decidedLocally(
  yaas: YaasInTest,
  season: Season,
  { coordinator, levelId, placed, notPlaced = [], category = 'poetry' }: LocalResult,
): Promise<{ roundId: string; outcomes: RoundOutcome[] }> {
  const roundId = await aLocalRound(yaas, season, { levelId, category });
  const works = yaas.app.get(JudgedProgrammes, { strict: false }).of('yaas');
  const outcomes = outcomesOf(placed, notPlaced);
  const ids = outcomes.map(({ workId }) => workId);
  await yaas.as(coordinator, (unit) => works.opened(unit, roundId, ids));
  await yaas.as(coordinator, (unit) => works.decided(unit, roundId, outcomes));
  return { roundId, outcomes };
}

/** The same, and the families know. */
export async function wonLocally(yaas: YaasInTest, season: Season, result: LocalResult): Promise<void> {
  const { roundId, outcomes } = await decidedLocally(yaas, season, result);
  const works = yaas.app.get(JudgedProgrammes, { strict: false }).of('yaas');
  await yaas.as(result.coordinator, (unit) => works.released(unit, roundId, outcomes));
}

const outcomesOf = (placed: readonly string[], notPlaced: readonly string[]): RoundOutcome[] => [
  ...placed.map((workId, index) => ({ workId, outcome: 'placed' as const, place: index + 1, score: '0.9', cards: 3 })),
  ...notPlaced.map((workId) => ({ workId, outcome: 'not_placed' as const, place: null, score: '0.2', cards: 3 })),
];

async function aLocalRound(
  yaas: YaasInTest,
  { editionId }: Season,
  { levelId, category }: { levelId: string; category: string },
): Promise<string> {
  const [rubricId, roundId] = [randomUUID(), randomUUID()];
  await yaas.rows(
    `INSERT INTO rubric_version (id, programme, edition_id, version, parts, made_at)
     VALUES ($1, 'yaas', $2, (SELECT count(*) + 1 FROM rubric_version), 3, now())`,
    [rubricId, editionId],
  );
  await yaas.rows(
    `INSERT INTO round (id, programme, edition_id, level_id, conducted_by, category, name, judges_per_entry, minimum_cards, places, seed,
       opens_at, closes_at, time_zone, rubric_version_id, statement_shown, state, created_at)
     SELECT $1, 'yaas', edition_id, id, owner_member_id, $3, 'Local', 3, 2, 3, 1, now(), now() + interval '1 day', 'America/New_York', $4,
       true, 'planned', now() FROM level WHERE id = $2`,
    [roundId, levelId, category, rubricId],
  );
  return roundId;
}

export const levelOf = async (yaas: YaasInTest, id: string): Promise<string> =>
  (await yaas.rows<{ level_id: string }>('SELECT level_id FROM entry WHERE id = $1', [id]))[0]!.level_id;
