import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ChaperonesOnFile, type ChaperoneOnFile } from '../../vetting/index.js';
import type { ChaperoneGender } from './exchange-chaperone.entity.js';
import type { AdultOnTrip, TripFacts } from './trip.facts.js';

/** A chaperone who comes along, with what is on file of them. */
export interface NamedChaperone {
  id: string;
  name: string;
  gender: ChaperoneGender;
  workerId: string | null;
  hostFileId: string | null;
  /** What their home is called; null without one. */
  home: string | null;
  onFile: ChaperoneOnFile | null;
}

/** A group as the rules ask about it, and the people whom they name. */
export interface GroupFacts {
  trip: TripFacts & { group: NonNullable<TripFacts['group']> };
  chaperones: readonly NamedChaperone[];
}

interface Row {
  id: string;
  trip: Omit<TripFacts, 'group'>;
  students: number;
  hasGirls: boolean;
  hasBoys: boolean;
  chaperones: Omit<NamedChaperone, 'onFile'>[];
}

/** Groups with all that their rules read. */
@Injectable()
export class GroupsOnTrip {
  constructor(private readonly people: ChaperonesOnFile) {}

  /** As many queries for one group as for many, none for none; those that do not exist are left out. */
  async of(manager: EntityManager, groupIds: readonly string[]): Promise<Map<string, GroupFacts>> {
    if (groupIds.length === 0) return new Map();
    const rows = await manager.query<Row[]>(GROUPS, [groupIds]);
    const appointed = rows.flatMap(({ chaperones }) => chaperones.flatMap(({ workerId }) => workerId ?? []));
    const onFile = await this.people.of(manager, appointed);
    return new Map(rows.map((row) => [row.id, factsIn(row, onFile)]));
  }
}

function factsIn({ trip, chaperones, ...row }: Row, people: ReadonlyMap<string, ChaperoneOnFile>): GroupFacts {
  const named = chaperones.map((one) => ({ ...one, onFile: (one.workerId && people.get(one.workerId)) || null }));
  const { students, hasGirls, hasBoys } = row;
  return { trip: { ...trip, group: { students, hasGirls, hasBoys, adults: named.map(adultOf) } }, chaperones: named };
}

const adultOf = ({ name, gender, onFile }: NamedChaperone): AdultOnTrip => ({
  name,
  gender,
  accountId: onFile?.accountId ?? null,
  clearedUntil: onFile?.standing.until ?? null,
  relatives: onFile?.relatives ?? [],
});

const SEATED = `FROM exchange_group_seat s LEFT JOIN exchange_student st ON st.application_id = s.application_id
  WHERE s.group_id = g.id AND s.left_at IS NULL`;

const GROUPS = `
  SELECT g.id, json_build_object('endsOn', t.ends_on, 'studentsPerChaperone', t.students_per_chaperone, 'unrelatedAdults', t.unrelated_adults,
           'womanAndMan', coalesce((t.switches ->> 'woman_and_man_accompany')::boolean, false)) AS trip,
         (SELECT count(*)::int ${SEATED}) AS students,
         EXISTS (SELECT ${SEATED} AND st.gender = 'female') AS "hasGirls", EXISTS (SELECT ${SEATED} AND st.gender = 'male') AS "hasBoys",
         (SELECT coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'gender', c.gender, 'workerId', c.worker_id,
             'hostFileId', c.host_file_id, 'home', h.name) ORDER BY c.named_at, c.id), '[]')
            FROM exchange_chaperone c LEFT JOIN host_file_brief f ON f.id = c.host_file_id LEFT JOIN household_brief h ON h.id = f.household_id
           WHERE c.group_id = g.id AND c.withdrawn_at IS NULL) AS chaperones
    FROM exchange_group g JOIN exchange_term t ON t.id = g.term_id
   WHERE g.id = ANY($1)`;
