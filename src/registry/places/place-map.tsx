import { useText } from '../../platform/index.js';
import { arcsBetween, dots } from '../map/arcs.js';
import type { Pair } from '../map/map.queries.js';
import { MAP_HEIGHT, MAP_WIDTH, pointAt } from '../map/world.js';

/** A place's partnerships on the world map. The lists beside it say the same, so it is one picture to a screen reader. */
export function PlaceMap({ pairs, name }: { pairs: readonly Pair[]; name: string }) {
  const t = useText();
  const ends = pairs.map(({ from, to }) => [pointAt(from), pointAt(to)] as const);
  return (
    <svg
      class="community-map"
      viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
      role="img"
      aria-label={t('registry.place.map', { name })}
    >
      <image href="/map/land.svg" width={MAP_WIDTH} height={MAP_HEIGHT} />
      <path class="community-map__arc" d={arcsBetween(ends)} />
      <path class="place-map__partners" d={dots(ends.map(([, away]) => away))} />
      <path class="place-map__homes" d={dots(ends.map(([home]) => home))} />
    </svg>
  );
}
