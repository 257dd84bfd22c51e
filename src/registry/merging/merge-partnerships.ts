import type { EntityManager } from 'typeorm';
import type { Unit } from '../../platform/index.js';

/** What happened to one partnership of a community that was merged away; enough to undo it. */
export type PartnershipMove =
  | { partnershipId: string; position: number }
  | { partnershipId: string; into: string; acts: string[]; doubles: string[]; waivers: string[]; reports: string[] };

interface Found {
  id: string;
  position: number;
  /** The same parties' partnership of the same kind once the one community stands for the other. */
  twin: string | null;
  newKey: string;
}

/** Hands the partnerships of one community to another; where both had one with the same partners, the two become one with both histories. */
export async function movePartnerships(unit: Unit, from: string, into: string): Promise<PartnershipMove[]> {
  const found = await unit.manager.query<Found[]>(partnershipsOf, [from, into]);
  const moves: PartnershipMove[] = [];
  for (const one of found)
    moves.push(one.twin ? await join(unit, one.id, one.twin) : await move(unit.manager, one, [from, into]));
  return moves;
}

async function move(manager: EntityManager, one: Found, [from, into]: [string, string]): Promise<PartnershipMove> {
  await manager.query(
    'UPDATE partnership_party SET community_id = $3 WHERE partnership_id = $1 AND community_id = $2',
    [one.id, from, into],
  );
  await manager.query('UPDATE partnership SET party_key = $2 WHERE id = $1', [one.id, one.newKey]);
  return { partnershipId: one.id, position: one.position };
}

/** An act that both have stays on record as the double that it is; everything else moves over. */
async function join({ manager, now }: Unit, id: string, twin: string): Promise<PartnershipMove> {
  const ids = async (sql: string, ...more: unknown[]) =>
    (await manager.query<[{ id: string }[], number]>(sql, [id, twin, ...more]))[0].map((row) => row.id);
  const doubles = await ids(markDoubles, now);
  const acts = await ids('UPDATE partnership_act SET partnership_id = $2 WHERE partnership_id = $1 RETURNING id');
  const waivers = await ids(moveUnless('partnership_waiver', 'o.rule = m.rule'));
  const reports = await ids(moveUnless('partnership_report', 'o.member_id = m.member_id AND o.year = m.year'));
  await manager.query('UPDATE partnership SET merged_into_id = $2 WHERE merged_into_id = $1 OR id = $1', [id, twin]);
  return { partnershipId: id, into: twin, acts, doubles, waivers, reports };
}

const moveUnless = (table: string, same: string): string => `
  UPDATE ${table} m SET partnership_id = $2 WHERE m.partnership_id = $1
     AND NOT EXISTS (SELECT FROM ${table} o WHERE o.partnership_id = $2 AND ${same}) RETURNING m.id`;

const markDoubles = `
  UPDATE partnership_act a SET replaced_at = $3, replaced_by_id = o.id, replaced_because = 'Recorded twice for one place'
    FROM partnership_act o
   WHERE a.partnership_id = $1 AND a.replaced_at IS NULL AND o.partnership_id = $2 AND o.replaced_at IS NULL
     AND o.kind = a.kind AND o.dated_on = a.dated_on RETURNING a.id`;

const partnershipsOf = `
  WITH ours AS (
    SELECT p.id, p.kind, y.position,
           (SELECT string_agg(party, ' ' ORDER BY party) FROM (
              SELECT (CASE WHEN z.community_id = $1 THEN $2::uuid ELSE z.community_id END)::text AS party
                FROM partnership_party z WHERE z.partnership_id = p.id) parties) AS "newKey"
      FROM partnership_party y JOIN partnership p ON p.id = y.partnership_id
     WHERE y.community_id = $1 AND p.merged_into_id IS NULL FOR UPDATE OF p)
  SELECT ours.id, ours.position, ours."newKey",
         (SELECT p.id FROM partnership p WHERE p.kind = ours.kind AND p.party_key = ours."newKey" AND p.merged_into_id IS NULL) AS twin
    FROM ours ORDER BY ours.id`;
