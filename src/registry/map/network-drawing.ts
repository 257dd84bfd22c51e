import { arcsBetween, dots } from './arcs.js';
import type { Pair } from './map.queries.js';
import { landPath, MAP_HEIGHT, MAP_WIDTH, pointAt } from './world.js';

/** The portal's colours: a picture of its own has no style sheet. */
const colours = { land: '#cfdcd8', arc: '#0f6460', city: '#c2492b' };

const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${MAP_WIDTH} ${MAP_HEIGHT}" width="${MAP_WIDTH}" height="${MAP_HEIGHT}">`;

/** The land alone, to lie under a page's own arcs. */
export const landDrawing = (): string => `${open}<path fill="${colours.land}" d="${landPath}"/></svg>`;

/** The whole network as one picture: land, an arc for each pair of communities, a dot for each community. */
export function networkDrawing(pairs: readonly Pair[]): string {
  const lines = pairs.map(({ from, to }) => [pointAt(from), pointAt(to)] as const);
  return [
    open,
    `<path fill="${colours.land}" d="${landPath}"/>`,
    `<path fill="none" stroke="${colours.arc}" stroke-width=".5" stroke-opacity=".35" d="${arcsBetween(lines)}"/>`,
    `<path fill="none" stroke="${colours.city}" stroke-width="2.4" stroke-linecap="round" d="${dots(lines.flat())}"/>`,
    '</svg>',
  ].join('');
}
