import type { Text } from '../../platform/index.js';
import { settingsOf, type ModeSettings, type RoundMode } from '../round/mode.js';

/** Ranks or points by assignment id; what is left out has none. */
export type Lines = Readonly<Record<string, number>>;

/** What a round asks of a ballot. */
export type Asked = ({ mode: 'ranking' } & ModeSettings['ranking']) | ({ mode: 'points' } & ModeSettings['points']);

/** Null where a round has no ballots. */
export function askedOf(mode: RoundMode, settings: object): Asked | null {
  if (mode === 'ranking') return { mode, ...settingsOf(mode, settings) };
  if (mode === 'points') return { mode, ...settingsOf(mode, settings) };
  return null;
}

/** What is asked, in numbers for sentences. */
export const limitsOf = (asked: Asked): Record<string, number> =>
  asked.mode === 'ranking' ? { top: asked.top } : { budget: asked.budget, most: asked.most };

export interface BallotFault {
  /** The lines that are wrong, by assignment id; the first when it is all of them together. */
  lines: string[];
  text: Text;
}

/** What is wrong with a ballot; empty when it can be saved, complete or not. */
export const faultsOf = (lines: Lines, asked: Asked): BallotFault[] =>
  asked.mode === 'ranking' ? rankingFaults(lines, asked) : pointsFaults(lines, asked);

function rankingFaults(lines: Lines, { top }: ModeSettings['ranking']): BallotFault[] {
  const beyond = Object.keys(lines).filter((id) => !isWithin(lines[id]!, 1, top));
  const byRank = Map.groupBy(Object.keys(lines), (id) => lines[id]!);
  const twice = [...byRank].filter(([, ids]) => ids.length > 1);
  return [
    ...fault(beyond, { key: 'judging.ballot.rank.beyond', params: { top } }),
    ...twice.map(([rank, ids]) => ({ lines: ids, text: { key: 'judging.ballot.rank.twice', params: { rank } } })),
  ];
}

function pointsFaults(lines: Lines, { budget, most }: ModeSettings['points']): BallotFault[] {
  const beyond = Object.keys(lines).filter((id) => !isWithin(lines[id]!, 0, most));
  const over = sumOf(lines) - budget;
  return [
    ...fault(beyond, { key: 'judging.ballot.points.beyond', params: { most } }),
    ...fault(over > 0 ? Object.keys(lines).slice(0, 1) : [], {
      key: 'judging.ballot.points.over',
      params: { over, budget },
    }),
  ];
}

const fault = (lines: string[], text: Text): BallotFault[] => (lines.length > 0 ? [{ lines, text }] : []);

const isWithin = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

const sumOf = (lines: Lines): number => Object.values(lines).reduce((sum, value) => sum + value, 0);

/** What is still to give: places in the order, or points. */
export function leftOn(lines: Lines, asked: Asked, held: number): number {
  if (asked.mode === 'ranking') return Math.min(asked.top, held) - Object.keys(lines).length;
  return Math.min(asked.budget, asked.most * held) - sumOf(lines);
}

/** A ballot is complete when all is given that the works in hand can take. */
export const isComplete = (lines: Lines, asked: Asked, held: number): boolean => leftOn(lines, asked, held) === 0;

/**
 * The ballot with one work put in its place: in an order the others make room, and whoever falls off its end is left out.
 * Null takes the work off the ballot.
 */
export function placed(lines: Lines, { id, value }: { id: string; value: number | null }, asked: Asked): Lines {
  const { [id]: _, ...others } = lines;
  if (value === null) return asked.mode === 'ranking' ? inOrder(others) : others;
  if (asked.mode === 'points') return { ...others, [id]: value };
  const order = Object.keys(inOrder(others)).toSorted((one, other) => others[one]! - others[other]!);
  const next = [...order.slice(0, value - 1), id, ...order.slice(value - 1)].slice(0, asked.top);
  return Object.fromEntries(next.map((work, index) => [work, index + 1]));
}

/** The same order without gaps. */
function inOrder(lines: Lines): Lines {
  const order = Object.keys(lines).toSorted((one, other) => lines[one]! - lines[other]!);
  return Object.fromEntries(order.map((id, index) => [id, index + 1]));
}
