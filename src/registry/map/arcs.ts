import { MAP_WIDTH, type Point } from './world.js';

/** How high an arc rises over the middle of its chord, as a part of its length. */
const LIFT = 0.18;

/**
 * The line between two points as SVG path data, bowed to the north. The shorter way round the globe: where it crosses the date line,
 * it leaves the map on one side and comes in again on the other.
 */
export function arcBetween(one: Point, other: Point): string {
  const [west, east] = one.x <= other.x ? [one, other] : [other, one];
  if (east.x - west.x <= MAP_WIDTH / 2) return bow(west, east);
  return bow({ ...east, x: east.x - MAP_WIDTH }, west) + bow(east, { ...west, x: west.x + MAP_WIDTH });
}

/** Arcs drawn once each, however many pairs share their ends at this scale. */
export function arcsBetween(pairs: readonly (readonly [Point, Point])[]): string {
  return [...new Set(pairs.map(([one, other]) => arcBetween(one, other)))].join('');
}

/** Points as one path of strokes without length: with round ends they show as dots, and thousands cost little. */
export function dots(points: readonly Point[]): string {
  return [...new Set(points.map(({ x, y }) => `M${x} ${y}h0`))].join('');
}

/** Relative coordinates are short, and the map has thousands. */
function bow(from: Point, to: Point): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const lift = Math.round(Math.hypot(dx, dy) * LIFT);
  return `M${from.x} ${from.y}q${Math.round(dx / 2)} ${Math.round(dy / 2) - lift} ${dx} ${dy}`;
}
