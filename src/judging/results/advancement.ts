import type { Advancement } from '../round/advancement.js';
import { compareFractions, fromDecimal, minus, type Fraction } from './fraction.js';
import { levelsOf } from './levels.js';
import type { OpenTie, TieFacts, Unravelled } from './ties/tie-ladder.js';

/** A work before the line. */
export interface Contender {
  id: string;
  pool: string;
  /** Country or sponsor within whose works the line is drawn, by number. */
  group?: string | undefined;
  value: Fraction | null;
}

export interface LineRules {
  /** Null in a final. */
  advancement: Advancement | null;
  /** Places to award in each pool of a final. */
  places: number;
}

export interface Standing {
  /** Whether the rule alone takes the work on, or gives it a place. */
  chosen: boolean;
  /** How far its value is above the best that is not chosen, or (negative) below the last that is; null where there is no other side. */
  margin: Fraction | null;
}

export interface Line {
  standings: ReadonlyMap<string, Standing>;
  /** Ties that decide who is chosen or which place it is, and wait for people. */
  open: OpenTie[];
  /** All that the ladder did on the way. */
  unravelled: Unravelled[];
}

/** Draws the line through each group. Works that stay level across it are chosen together. */
export function drawLine(contenders: readonly Contender[], rules: LineRules, facts: TieFacts): Line {
  const standings = new Map<string, Standing>();
  const line: Line = { standings, open: [], unravelled: [] };
  for (const group of Map.groupBy(contenders, groupOf(rules)).values()) {
    const levels = levelsOf(group, facts);
    const chosen = chosenOf(group, levels, rules);
    line.unravelled.push(levels);
    line.open.push(...levels.open.filter((tie) => decides(tie, levels, rules)));
    for (const { id, margin } of marginsOf(group, chosen)) standings.set(id, { chosen: chosen.has(id), margin });
  }
  return line;
}

/** Within what the line is drawn. */
export function groupOf({ advancement }: LineRules): (work: Pick<Contender, 'pool' | 'group'>) => string {
  const per = advancement?.kind === 'top' ? advancement.per : advancement ? 'round' : 'pool';
  if (per === 'round') return () => '';
  return per === 'pool' ? ({ pool }) => pool : ({ group = '' }) => group;
}

function chosenOf(group: readonly Contender[], { order }: Unravelled, { advancement, places }: LineRules): Set<string> {
  if (advancement?.kind === 'threshold') {
    const at = fromDecimal(advancement.at.toFixed(6));
    return new Set(group.flatMap(({ id, value }) => (value && compareFractions(value, at) >= 0 ? [id] : [])));
  }
  const seats = advancement?.count ?? places;
  const chosen = new Set<string>();
  for (const level of order) {
    if (chosen.size >= seats) break;
    for (const id of level) chosen.add(id);
  }
  return chosen;
}

/** In a final each place counts; on the way to it only who is this side of the line. */
function decides(tie: OpenTie, { order }: Unravelled, { advancement, places }: LineRules): boolean {
  if (advancement?.kind === 'threshold') return false;
  const before = order
    .slice(
      0,
      order.findIndex((level) => level.includes(tie.tied[0]!)),
    )
    .reduce((works, level) => works + level.length, 0);
  const seats = advancement?.count ?? places;
  return before < seats && (advancement === null || before + tie.tied.length > seats);
}

function* marginsOf(
  group: readonly Contender[],
  chosen: ReadonlySet<string>,
): Generator<{ id: string; margin: Fraction | null }> {
  const values = (side: boolean) =>
    group.flatMap(({ id, value }) => (value && chosen.has(id) === side ? [value] : [])).toSorted(compareFractions);
  const lastIn = values(true)[0];
  const firstOut = values(false).at(-1);
  for (const { id, value } of group) {
    const other = chosen.has(id) ? firstOut : lastIn;
    yield { id, margin: value && other ? minus(value, other) : null };
  }
}
