import { z } from 'zod';
import { dealtByChance } from '../../results/tally-input.js';
import { advancementSchema } from '../../round/advancement.js';
import { METHODS, MODES } from '../../round/mode.js';
import { tieLadderSchema } from '../../round/tie-ladder.js';
import type { RecordSection } from './record-section.js';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const schema = z.strictObject({
  kind: z.literal('round'),
  /** Of this form of record. */
  format: z.literal(2),
  version: z.int().positive(),
  supersedes: z.strictObject({ version: z.int().positive(), root: hash }).nullable(),
  network: z.string(),
  portal: z.string(),
  writtenAt: z.iso.datetime(),
  roundId: z.uuid(),
  programme: z.string(),
  editionId: z.uuid(),
  levelId: z.uuid(),
  category: z.string(),
  name: z.string(),
  sequence: z.int().positive(),
  followsRoundId: z.uuid().nullable(),
  ruleSet: z.strictObject({ number: z.int(), hash }),
  rubricVersion: z.int().positive(),
  mode: z.enum(MODES),
  modeSettings: z.record(z.string(), z.json()),
  method: z.enum(METHODS),
  judgesPerEntry: z.int(),
  minimumCards: z.int(),
  loadMinimum: z.int().nullable(),
  loadMaximum: z.int().nullable(),
  places: z.int(),
  /** What chance decides is drawn from it. */
  seed: z.int(),
  /** Whether chance alone dealt the works to the judges. */
  dealtByChance: z.boolean(),
  advancement: advancementSchema.nullable(),
  tieLadder: tieLadderSchema,
  calibrated: z.boolean(),
  feedback: z.boolean(),
  statementShown: z.boolean(),
  opensAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  timeZone: z.string(),
});

export type RoundFacts = z.infer<typeof schema>;

/** The rules, fixed before the opening: what was asked of judges, and what decides. */
export const roundSection: RecordSection<RoundFacts> = {
  kinds: ['round'],
  facts: schema,

  async *write({ manager, round, names, kept, ...source }) {
    const [rubric] = await manager.query<[{ version: number }]>('SELECT version FROM rubric_version WHERE id = $1', [
      round.rubricVersionId,
    ]);
    yield {
      kind: 'round',
      format: 2,
      version: source.version,
      supersedes: source.supersedes,
      ...kept,
      writtenAt: source.writtenAt.toISOString(),
      roundId: round.id,
      programme: round.programme,
      editionId: round.editionId,
      levelId: round.levelId,
      category: round.category,
      name: names.withoutNames(round.name),
      sequence: round.sequence,
      followsRoundId: round.followsRoundId,
      ruleSet: source.ruleSet,
      rubricVersion: rubric.version,
      mode: round.mode,
      modeSettings: round.modeSettings as RoundFacts['modeSettings'],
      method: round.method,
      judgesPerEntry: round.judgesPerEntry,
      minimumCards: round.minimumCards,
      loadMinimum: round.loadMinimum,
      loadMaximum: round.loadMaximum,
      places: round.places,
      seed: round.seed,
      dealtByChance: await dealtByChance(manager, round),
      advancement: round.advancement,
      tieLadder: [...round.tieLadder],
      calibrated: round.calibrated,
      feedback: round.feedback,
      statementShown: round.statementShown,
      opensAt: round.opensAt.toISOString(),
      closesAt: round.closesAt.toISOString(),
      timeZone: round.timeZone,
    };
  },

  read(facts, reading) {
    reading.begin(facts);
  },
};
