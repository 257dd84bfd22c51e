import { z } from 'zod';
import { decisionsOn } from '../../results/decisions/decisions-on.js';
import type { RecordReading } from '../record-reading.js';
import { BATCH, inBatches } from '../in-batches.js';
import type { RecordSection } from './record-section.js';

const schema = z.strictObject({
  kind: z.literal('decision'),
  work: z.string(),
  outcome: z.enum(['placed', 'not_placed', 'advanced']),
  place: z.int().positive().nullable(),
  /** The place that the ranking alone would have given. */
  rankedPlace: z.int().positive().nullable(),
  rankedOutcome: z.enum(['placed', 'not_placed', 'advanced']),
  /** Why it is another one, who proposed that and who agreed: officials or judges of the round, by their numbers as officials. */
  departure: z.strictObject({ reason: z.string(), by: z.int().positive(), with: z.int().positive() }).nullable(),
  decidedAt: z.iso.datetime(),
  /** An official's number; null is the portal itself. */
  by: z.int().positive().nullable(),
});

export type DecisionFacts = z.infer<typeof schema>;

interface Row {
  work: string;
  outcome: DecisionFacts['outcome'];
  place: number | null;
  rankedPlace: number | null;
  rankedOutcome: DecisionFacts['rankedOutcome'];
  proposedBy: string;
  secondedBy: string;
  reason: string | null;
  decidedAt: Date;
  decidedBy: string | null;
}

const SQL = `SELECT e.judging_code AS work, d.outcome, d.place, d.ranked_place AS "rankedPlace", d.ranked_outcome AS "rankedOutcome",
         d.departure_reason AS reason, p.proposed_by AS "proposedBy", p.seconded_by AS "secondedBy",
         d.decided_at AS "decidedAt", d.decided_by AS "decidedBy"
    FROM decision d JOIN round_entry e ON e.id = d.round_entry_id LEFT JOIN departure p ON p.id = d.departure_id
   WHERE e.round_id = $1 AND ($2::text IS NULL OR e.judging_code COLLATE "C" > $2) ORDER BY e.judging_code COLLATE "C" LIMIT ${BATCH}`;

/** What was decided of each work, by the run that counts, and where somebody departed from it. */
export const decisionSection: RecordSection<DecisionFacts> = {
  kinds: ['decision'],
  facts: schema,

  async *write({ manager, round, names }) {
    for await (const row of inBatches<Row>((after) => manager.query<Row[]>(SQL, [round.id, after?.work ?? null]))) {
      const { work, outcome, place, rankedPlace, rankedOutcome, reason, decidedAt, decidedBy } = row;
      const two =
        reason === null ? null : { by: names.official(row.proposedBy)!, with: names.official(row.secondedBy)! };
      const departure = two && { reason: names.withoutNames(reason!), ...two };
      const how = { decidedAt: decidedAt.toISOString(), by: names.official(decidedBy) };
      yield { kind: 'decision', work, outcome, place, rankedPlace, rankedOutcome, departure, ...how };
    }
  },

  read(facts, reading) {
    if (reading.decisions.has(facts.work)) throw reading.fault('name-twice', { name: facts.work });
    if (facts.departure?.by === facts.departure?.with && facts.departure)
      throw reading.fault('departure-alone', { work: facts.work });
    if (!follows(facts, reading)) throw reading.fault('decision-differs', { work: facts.work });
    reading.decisions.set(facts.work, facts);
  },

  end(reading) {
    const undecided = [...reading.ranking!.keys()].find((code) => !reading.decisions.has(code));
    if (undecided) throw reading.fault('decision-differs', { work: undecided });
  },
};

/** Whether it is what the ranking gives, but for a departure with its reason. */
function follows(decision: DecisionFacts, { ranking, round }: RecordReading): boolean {
  const { work, outcome, place, rankedPlace, rankedOutcome, departure } = decision;
  const ranked = ranking?.get(work);
  if (!ranked) return false;
  const departures = departure ? [{ id: work, roundEntryId: work, outcome, place, reason: departure.reason }] : [];
  const [draft] = decisionsOn([ranked], round, departures);
  return (
    draft!.outcome === outcome &&
    draft!.place === place &&
    draft!.rankedPlace === rankedPlace &&
    draft!.rankedOutcome === rankedOutcome &&
    draft!.departureReason === (departure?.reason ?? null)
  );
}
