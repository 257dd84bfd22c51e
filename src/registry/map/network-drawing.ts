import { arcsBetween, dots } from './arcs.js';
import type { Pair } from './map.queries.js';
import { landPath, MAP_HEIGHT, MAP_WIDTH, pointAt } from './world.js';

/** The portal's colours: a picture of its own has no style sheet. */
const colours = { sea: '#0b2545', land: '#1d4266', arc: '#7fd6c9', city: '#f4c15d' };

const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${MAP_WIDTH} ${MAP_HEIGHT}" width="${MAP_WIDTH}" height="${MAP_HEIGHT}">`;
/** Sea and land. */
const ground = (): string =>
  `<path fill="${colours.sea}" d="M0 0h${MAP_WIDTH}v${MAP_HEIGHT}h-${MAP_WIDTH}z"/><path fill="${colours.land}" d="${landPath()}"/>`;

/** The land alone, to lie under a page's own arcs. */
export const landDrawing = (): string => `${open}${ground()}</svg>`;

/** The whole network as one picture: land, an arc for each pair of communities, a dot for each community. */
export function networkDrawing(pairs: readonly Pair[]): string {
  const lines = pairs.map(({ from, to }) => [pointAt(from), pointAt(to)] as const);
  return [
    open,
    ground(),
    `<path fill="none" stroke="${colours.arc}" stroke-width=".6" stroke-opacity=".16" d="${arcsBetween(lines)}"/>`,
    `<path fill="none" stroke="${colours.city}" stroke-width="2.2" stroke-linecap="round" d="${dots(lines.flat())}"/>`,
    '</svg>',
  ].join('');
}
