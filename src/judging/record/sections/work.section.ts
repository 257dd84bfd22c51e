import { z } from 'zod';
import { BATCH, inBatches } from '../in-batches.js';
import type { RecordSection } from './record-section.js';

const schema = z.strictObject({
  kind: z.literal('work'),
  code: z.string(),
  /** Works are ranked within it. */
  pool: z.string(),
  /** A number for what may send only so many works on, in the order in which they come up; null where nothing is known of it. */
  country: z.int().positive().nullable(),
  sponsor: z.int().positive().nullable(),
  withdrawnAt: z.iso.datetime().nullable(),
  /** Whether the run that counts was made with it. */
  tookPart: z.boolean(),
});

export type WorkFacts = z.infer<typeof schema>;

interface Row {
  code: string;
  pool: string;
  country: string | null;
  sponsor: string | null;
  withdrawnAt: Date | null;
}

const SQL = `SELECT judging_code AS code, pool, country, sponsor, withdrawn_at AS "withdrawnAt" FROM round_entry
  WHERE round_id = $1 AND ($2::text IS NULL OR judging_code COLLATE "C" > $2) ORDER BY judging_code COLLATE "C" LIMIT ${BATCH}`;

/** The works by judging code; nothing says whose they are. */
export const workSection: RecordSection<WorkFacts> = {
  kinds: ['work'],
  facts: schema,

  async *write({ manager, round, adopted }) {
    const countries = new Numbering();
    const sponsors = new Numbering();
    const rows = inBatches<Row>((after) => manager.query<Row[]>(SQL, [round.id, after?.code ?? null]));
    for await (const { code, pool, country, sponsor, withdrawnAt } of rows)
      yield {
        kind: 'work',
        code,
        pool,
        country: countries.of(country),
        sponsor: sponsors.of(sponsor),
        withdrawnAt: withdrawnAt && withdrawnAt.toISOString(),
        tookPart: adopted.marks.tookPart({ code, withdrawnAt }),
      };
  },

  read(facts, reading) {
    if (reading.works.has(facts.code)) throw reading.fault('name-twice', { name: facts.code });
    if (!facts.tookPart && !facts.withdrawnAt) throw reading.fault('left-out', { work: facts.code });
    reading.works.set(facts.code, facts);
  },
};

/** Who is from one place matters to the result; which place it is would tell of a person. */
class Numbering {
  private readonly numbers = new Map<string, number>();

  of(code: string | null): number | null {
    if (code === null) return null;
    const number = this.numbers.get(code) ?? this.numbers.size + 1;
    this.numbers.set(code, number);
    return number;
  }
}
