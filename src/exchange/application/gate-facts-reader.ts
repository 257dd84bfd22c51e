import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LawBooks } from '../../law/index.js';
import { Clock } from '../../platform/index.js';
import type { ApplicationOnFile, GateFacts } from './application.gates.js';
import { dayOfOffice, OFFICE_ZONE } from './office-day.js';

/** What one part knows of many applications: facts by the application's id, in a fixed number of queries. */
export interface PartOfFacts<Facts extends object = Partial<GateFacts>> {
  factsOf(manager: EntityManager, ids: readonly string[], day: string): Promise<ReadonlyMap<string, Facts>>;
}

/** What gates read, gathered from the parts of the exchange. A part adds itself while it starts. */
@Injectable()
export class GateFactsReader {
  private readonly parts: PartOfFacts[] = [];

  constructor(
    private readonly books: LawBooks,
    private readonly clock: Clock,
  ) {}

  add(part: PartOfFacts): void {
    this.parts.push(part);
  }

  async one(manager: EntityManager, id: string): Promise<GateFacts> {
    return (await this.of(manager, [id])).get(id)!;
  }

  /** The facts of many in as many queries as of one; ids that do not exist are left out. */
  async of(manager: EntityManager, ids: readonly string[]): Promise<Map<string, GateFacts>> {
    const day = dayOfOffice(this.clock.now());
    const law = await this.books.inForce(day, manager);
    const own = await ownFacts(manager, ids, day);
    const told: ReadonlyMap<string, object>[] = [];
    for (const part of this.parts) told.push(await part.factsOf(manager, ids, day));
    return new Map(
      [...own].map(([id, facts]) => [
        id,
        Object.assign({ law, ending: null, ...facts }, ...told.map((one) => one.get(id))) as GateFacts,
      ]),
    );
  }
}

interface OwnRow {
  id: string;
  facts: Omit<ApplicationOnFile, 'day'>;
}

async function ownFacts(
  manager: EntityManager,
  ids: readonly string[],
  day: string,
): Promise<Map<string, ApplicationOnFile>> {
  const rows = await manager.query<OwnRow[]>(ownQuery, [ids, day]);
  return new Map(rows.map(({ id, facts }) => [id, { ...facts, day }]));
}

const IS_PLACED = `a.state IN ('placed', 'ds2019_issued', 'visa', 'cleared_to_travel', 'active', 'completed')`;

/** A home is secured on the day on which the application was placed; those of welcome and of a while place nobody. */
const ownQuery = `
  SELECT a.id, json_build_object(
      'term', json_build_object('beginsOn', t.begins_on, 'endsOn', t.ends_on, 'nominationsUntil', t.nominations_until,
        'papersBeforePlacing', t.papers_before_placing),
      'sponsor', json_build_object('day', $2::text, 'isTaxExempt', s.is_tax_exempt, 'isUsPerson', s.is_us_person_org,
        'designation', CASE WHEN s.designated_from <= $2::date THEN s.program_number ELSE '' END, 'designatedUntil', s.designated_until),
      'papers', json_build_object('ds2019IssuedOn', a.ds2019_issued_on, 'visaOn', a.visa_on),
      'home', json_build_object('departsOn', coalesce(a.departs_on, t.begins_on), 'placement',
        CASE WHEN placed.at IS NOT NULL AND ${IS_PLACED} THEN json_build_object('kind', 'permanent', 'securedOn', (placed.at AT TIME ZONE '${OFFICE_ZONE}')::date) END),
      'isPlaced', ${IS_PLACED}) AS facts
    FROM exchange_application a JOIN exchange_term t ON t.id = a.term_id JOIN exchange_sponsor s ON s.id = a.sponsor_id
    LEFT JOIN LATERAL (SELECT max(e.at) AS at FROM lifecycle_event e WHERE e.aggregate_id = a.id AND e.event = 'place') placed ON true
   WHERE a.id = ANY($1)`;
