import { useText } from '../../platform/index.js';
import { landPath, MAP_HEIGHT, MAP_WIDTH, pointAt } from '../../registry/index.js';
import type { Season } from './season.queries.js';

/** A dot for each place from which entries came, larger where there are more. The tables say the same in words. */
export function SeasonMap({ places }: Pick<Season, 'places'>) {
  const t = useText();
  const entries = places.reduce((sum, { count }) => sum + count, 0);
  return (
    <figure class="season-map">
      <svg
        viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
        role="img"
        aria-label={t('yaas.season.map.alt', { places: places.length, entries })}
      >
        <path class="season-map__land" d={landPath()} />
        {places.map((place) => {
          const { x, y } = pointAt(place);
          return (
            <circle key={place.id} class="season-map__place" cx={x} cy={y} r={3 + Math.min(9, Math.sqrt(place.count))}>
              <title>{`${place.name}: ${place.count}`}</title>
            </circle>
          );
        })}
      </svg>
    </figure>
  );
}
