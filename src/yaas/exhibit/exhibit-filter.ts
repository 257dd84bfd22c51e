import type { Reading } from '../../platform/index.js';

/** Which works of an edition a visitor looks at: a selection. */
export interface ExhibitFilter {
  year?: number | undefined;
  category?: string | undefined;
  /** Two communities' slugs, as in `?pair=`. */
  pair?: string | undefined;
  /** A community's slug or a country's code; both ends of a pair are found under theirs. */
  place?: string | undefined;
  /** Words of the title, the text or a city's name; all of them must be there. */
  q?: string | undefined;
}

/** A page of the selection. */
export interface ExhibitTurn extends ExhibitFilter {
  /** Rank of the last work of the page before. */
  after?: string | undefined;
  before?: string | undefined;
  /** The words of `q` as the wall's texts are searched; as many conditions. */
  keys?: readonly string[];
}

/** The selection as an address says it, without the page. */
export function parametersOf({ year, category, pair, place, q }: ExhibitFilter): Record<string, string> {
  const named = { edition: year && String(year), category, pair, place, q };
  return Object.fromEntries(Object.entries(named).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

/** `path`, or `path?…` with the selection and what else is to be said. */
export function addressIn(path: string, filter: ExhibitFilter, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...parametersOf(filter), ...more }).toString();
  return query ? `${path}?${query}` : path;
}

const MOST_WORDS = 6;

/** What was typed, word by word. */
export const wordsOf = ({ q }: ExhibitFilter): string[] => q?.trim().split(/\s+/).slice(0, MOST_WORDS) ?? [];

/**
 * The works of an edition that a selection holds, in the wall's order, or backwards before a rank. Each selection but that by words is one walk
 * along an index from the rank on.
 */
export function readingOf(editionId: string, turn: ExhibitTurn, limit: number): Reading {
  const { category, pair, keys = [] } = turn;
  const parameters: unknown[] = [editionId];
  const given = (value: unknown) => `$${parameters.push(value)}`;
  const conditions = ['p.edition_id = $1'];
  if (category) conditions.push(`p.category = ${given(category)}`);
  if (pair) conditions.push(`p.pair = ${given(pair)}`);
  for (const key of keys) conditions.push(`p.search_text LIKE ${given(`%${key}%`)}`);
  const from = turnCondition(turn, given);
  if (from) conditions.push(`p.${from}`);
  if (turn.place) conditions.push(`p.id IN (${piecesAt(turn, { given, from, limit })})`);
  const orderBy = turn.before === undefined ? 'p.rank' : 'p.rank DESC';
  return { where: conditions.join(' AND '), parameters, orderBy, limit, isPrepared: keys.length === 0 };
}

function turnCondition({ after, before }: ExhibitTurn, given: (value: unknown) => string): string | null {
  if (before !== undefined) return `rank < ${given(before)}`;
  return after === undefined ? null : `rank > ${given(after)}`;
}

interface PlaceReading {
  given: (value: unknown) => string;
  from: string | null;
  limit: number;
}

/** The first pieces at a place from the rank on; as many as the page holds, unless other conditions still choose among them. */
function piecesAt(turn: ExhibitTurn, { given, from, limit }: PlaceReading): string {
  const { place, category, pair, keys = [], before } = turn;
  const conditions = ['edition_id = $1', `place = ${given(place)}`];
  if (category) conditions.push(`category = ${given(category)}`);
  if (from) conditions.push(from);
  const isAll = !pair && keys.length === 0;
  const order = isAll ? ` ORDER BY rank${before === undefined ? '' : ' DESC'} LIMIT ${limit}` : '';
  return `SELECT piece_id FROM exhibit_piece_place WHERE ${conditions.join(' AND ')}${order}`;
}
