import type { EntityManager } from 'typeorm';
import type { Text } from '../../platform/index.js';
import type { TermKind } from '../terms/term-kind.js';

interface Stay {
  applicationId: string;
  kind: TermKind;
  /** ISO dates. */
  beginsOn: string;
  endsOn: string;
}

/** For how long each student takes part, in words that name nobody: 22 CFR 62.25(c)(3). By the application, in one query. */
export async function stayTold(
  manager: EntityManager,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, Text>> {
  const stays = await manager.query<Stay[]>(
    `SELECT a.id AS "applicationId", t.kind, t.begins_on::text AS "beginsOn", t.ends_on::text AS "endsOn"
       FROM exchange_application a JOIN exchange_term t ON t.id = a.term_id WHERE a.id = ANY($1)`,
    [applicationIds],
  );
  return new Map(stays.map((stay) => [stay.applicationId, inWords(stay)]));
}

const inWords = ({ kind, beginsOn, endsOn }: Stay): Text => ({
  key: 'exchange.home.stay',
  params: { kind, from: noonOf(beginsOn), until: noonOf(endsOn) },
});

const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`);
