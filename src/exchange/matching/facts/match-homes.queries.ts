import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HostOffersQueries, StepsOfHomes, type StepsOfHome } from '../../../host-families/index.js';
import { StepsQueries, type Proposal, type StepKind } from '../../../vetting/index.js';
import { LIVE_STATES } from '../../placement/placement-state.js';
import type { ExchangeTerm } from '../../terms/exchange-term.entity.js';
import { excludes } from '../criteria/exclusion.js';
import type { GuestFacts, HomeFacts } from '../criteria/home-facts.js';
import { MatchSchoolsQueries } from './match-schools.queries.js';

/** Of which member, and who reads: nobody is host and coordinator of a student, 22 CFR 62.25(d)(10)(i). */
export interface HomesAsked {
  scope: string;
  reader: string | null;
}

interface StaysOfHome {
  fileId: string;
  guests: GuestFacts[];
  taken: string[];
  completed: number;
  moved: number;
}

/** The homes of one member, as a matching reads them. */
@Injectable()
export class MatchHomesQueries {
  constructor(
    private readonly offers: HostOffersQueries,
    private readonly stepsOfHomes: StepsOfHomes,
    private readonly steps: StepsQueries,
    private readonly schools: MatchSchoolsQueries,
  ) {}

  /** All that offer a bed on some days of the term, but the reader's own; in as many queries for one home as for many. */
  async homes(manager: EntityManager, term: ExchangeTerm, { scope, reader }: HomesAsked): Promise<HomeFacts[]> {
    const days = { fromOn: term.beginsOn, untilOn: term.endsOn };
    const offered = await this.offers.homes(manager, { scopes: [scope], ...days });
    const steps = await this.stepsOfHomes.of(
      manager,
      offered.map(({ fileId }) => fileId),
    );
    const homes = offered.filter(({ fileId }) => reader === null || !steps.get(fileId)!.household.includes(reader));
    const ids = homes.map(({ fileId }) => fileId);
    const stays = await this.stays(manager, ids, term);
    const company = await this.company(
      manager,
      scope,
      ids.map((id) => [id, steps.get(id)!]),
    );
    const schools = await this.schools.of(manager, term, scope);
    return homes.map((home) => ({
      ...home,
      schools,
      ...staysOf(stays.get(home.fileId)),
      ...company.get(home.fileId)!,
    }));
  }

  private async stays(manager: EntityManager, ids: readonly string[], term: ExchangeTerm) {
    const rows = await manager.query<StaysOfHome[]>(STAYS, [ids, LIVE_STATES, term.beginsOn, term.endsOn]);
    return new Map(rows.map((row) => [row.fileId, row]));
  }

  /** Who could coordinate, and who could visit a second time; the fittest of each. */
  private async company(manager: EntityManager, scope: string, homes: readonly (readonly [string, StepsOfHome])[]) {
    const asked = homes.flatMap(([, home]) => KINDS.map((kind) => ({ ...home, kind })));
    const proposals = await this.steps.whoMayEach(manager, scope, asked);
    return new Map(
      homes.map(([id], index) => {
        const [coordinator, visitor] = [proposals[2 * index]![0], proposals[2 * index + 1]![0]];
        const coordinatorMiles = coordinator?.may ? coordinator.miles : null;
        return [id, { coordination: againstOf(coordinator), secondVisit: againstOf(visitor), coordinatorMiles }];
      }),
    );
  }
}

const KINDS: readonly StepKind[] = ['coordination', 'second-visit'];

/** Where nobody works for the member, nobody may. */
const againstOf = (fittest: Proposal | undefined) =>
  fittest ? fittest.against : [excludes({ id: 'coordinator-is-there', mends: 'office', cites: '22 CFR 62.25(d)(1)' })];

function staysOf(stays: StaysOfHome | undefined): Pick<HomeFacts, 'guests' | 'taken' | 'stays'> {
  if (!stays) return { guests: [], taken: [], stays: null };
  const { guests, taken, completed, moved } = stays;
  return { guests, taken, stays: completed + moved === 0 ? null : { completed, moved } };
}

/** Who lives there or is to, on a day of the term; and how earlier stays ended. */
const STAYS = `
  WITH live AS (SELECT p.* FROM exchange_placement p
                 WHERE p.host_file_id = ANY($1) AND p.state = ANY($2) AND p.from_on <= $4 AND p.until_on >= $3)
  SELECT f.id AS "fileId",
         COALESCE((SELECT jsonb_agg(jsonb_build_object('applicationId', l.application_id, 'country', s.country, 'nativeLanguages', s.native_languages,
             'gender', s.gender, 'openToDouble', s.open_to_double, 'roomId', o.room_id) ORDER BY l.id)
           FROM live l JOIN exchange_student s ON s.application_id = l.application_id JOIN host_bed_offer_brief o ON o.id = l.bed_offer_id
          WHERE l.host_file_id = f.id), '[]') AS guests,
         ARRAY(SELECT same.id FROM live l JOIN host_bed_offer_brief o ON o.id = l.bed_offer_id
                 JOIN host_bed_offer_brief same ON same.room_id = o.room_id AND same.bed = o.bed WHERE l.host_file_id = f.id) AS taken,
         past.completed, past.moved
    FROM host_file_brief f
    CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE p.end_reason IN ('completed', 'arrival_over'))::int AS completed,
                               count(*) FILTER (WHERE p.end_reason NOT IN ('completed', 'arrival_over'))::int AS moved
                          FROM host_file_brief earlier JOIN exchange_placement p ON p.host_file_id = earlier.id AND p.state = 'ended'
                         WHERE earlier.household_id = f.household_id) past
   WHERE f.id = ANY($1)`;
