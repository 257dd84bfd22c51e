import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { GateFactsReader, type PartOfFacts } from '../application/gate-facts-reader.js';
import { GroupsOnTrip } from './groups-on-trip.queries.js';
import type { GroupGateFacts, TripFacts } from './trip.facts.js';

interface Row {
  id: string;
  /** Null in a term without groups. */
  trip: Omit<TripFacts, 'group'> | null;
  groupId: string | null;
}

/** What the gate of the journey reads of groups: for students of Youth Ambassador terms alone. */
@Injectable()
export class GroupGateFactsReader implements PartOfFacts<GroupGateFacts>, OnModuleInit {
  constructor(
    private readonly gates: GateFactsReader,
    private readonly groups: GroupsOnTrip,
  ) {}

  onModuleInit(): void {
    this.gates.add(this);
  }

  async factsOf(manager: EntityManager, ids: readonly string[]): Promise<Map<string, GroupGateFacts>> {
    const rows = await manager.query<Row[]>(TRIPS, [ids]);
    const inGroup = new Set(rows.flatMap(({ groupId }) => groupId ?? []));
    const groups = await this.groups.of(manager, [...inGroup]);
    return new Map(
      rows.map(({ id, trip, groupId }) => [
        id,
        { trip: trip && { group: null, ...trip, ...groups.get(groupId ?? '')?.trip } },
      ]),
    );
  }
}

const TRIPS = `
  SELECT a.id, s.group_id AS "groupId", CASE WHEN t.kind = 'youth_ambassador' THEN json_build_object('endsOn', t.ends_on,
      'studentsPerChaperone', t.students_per_chaperone, 'unrelatedAdults', t.unrelated_adults, 'womanAndMan', false) END AS trip
    FROM exchange_application a JOIN exchange_term t ON t.id = a.term_id
    LEFT JOIN exchange_group_seat s ON s.application_id = a.id AND s.left_at IS NULL
   WHERE a.id = ANY($1)`;
