import type { EntityManager } from 'typeorm';
import { bandsOfText, likenessOf } from './text-likeness.js';
import { ALIKE_WITHIN, probesOf } from './picture-likeness.js';

/** Another entry that resembles one; `likeness` from 0 to 1. */
export interface Alike {
  entryId: string;
  likeness: number;
}

/** From this share of common shingles on, a person looks. */
const TEXT_LIKENESS = 0.6;
const MOST = 5;

const bitsOf = (column: string) => `('x' || ${column})::bit(64)`;

/** Entries of the same edition by somebody of the same name and birth date who is another entrant. */
export function sameStudent(manager: EntityManager, entryId: string, key: string): Promise<Alike[]> {
  return manager.query<Alike[]>(
    `SELECT f.entry_id AS "entryId", 1 AS likeness
       FROM fingerprint_band b JOIN fingerprint f ON f.id = b.fingerprint_id
       JOIN entry other ON other.id = f.entry_id JOIN entry own ON own.id = $1
      WHERE b.kind = 'person' AND b.band = 0 AND b.value = $2 AND f.whole = $3 AND other.id <> own.id
        AND other.edition_id = own.edition_id AND other.entrant_id <> own.entrant_id AND other.state NOT IN ('draft', 'withdrawn')
      ORDER BY f.entry_id LIMIT ${MOST}`,
    [entryId, firstBits(key), key],
  );
}

/** Works of all editions whose text shares most of its shingles. */
export async function likeTexts(manager: EntityManager, entryId: string, minima: string): Promise<Alike[]> {
  const bands = bandsOfText(minima);
  const found = await manager.query<{ entryId: string; whole: string }[]>(
    `SELECT f.entry_id AS "entryId", f.whole FROM fingerprint f JOIN entry e ON e.id = f.entry_id
      WHERE f.id IN (SELECT b.fingerprint_id FROM unnest($2::int[], $3::int[]) AS probe (band, value)
                       JOIN fingerprint_band b ON b.kind = 'text' AND b.band = probe.band AND b.value = probe.value
                      GROUP BY b.fingerprint_id ORDER BY count(*) DESC LIMIT 50)
        AND f.entry_id <> $1 AND e.state NOT IN ('draft', 'withdrawn')`,
    [entryId, bands.map((_, band) => band), bands],
  );
  return found
    .map(({ entryId: other, whole }) => ({ entryId: other, likeness: likenessOf(minima, whole) }))
    .filter(({ likeness }) => likeness >= TEXT_LIKENESS)
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, MOST);
}

/** Works of all editions with a picture that differs in some bits of its hash at most. */
export function likePictures(manager: EntityManager, entryId: string, hex: string): Promise<Alike[]> {
  const probes = probesOf(hex);
  return manager.query<Alike[]>(
    `SELECT f.entry_id AS "entryId", (1 - min(bit_count(${bitsOf('f.whole')} # ${bitsOf('$2::text')})) / 64.0)::float AS likeness
       FROM fingerprint f JOIN entry e ON e.id = f.entry_id
      WHERE f.id IN (SELECT b.fingerprint_id FROM unnest($3::int[], $4::int[]) AS probe (band, value)
                       JOIN fingerprint_band b ON b.kind = 'picture' AND b.band = probe.band AND b.value = probe.value)
        AND f.entry_id <> $1 AND e.state NOT IN ('draft', 'withdrawn')
        AND bit_count(${bitsOf('f.whole')} # ${bitsOf('$2::text')}) <= ${ALIKE_WITHIN}
      GROUP BY f.entry_id ORDER BY likeness DESC, f.entry_id LIMIT ${MOST}`,
    [entryId, hex, probes.map(({ band }) => band), probes.map(({ value }) => value)],
  );
}

/** The first 32 bits of a digest, as the index holds them. */
export const firstBits = (hex: string): number => Number.parseInt(hex.slice(0, 8), 16) | 0;
