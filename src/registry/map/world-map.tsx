import { useText } from '../../platform/index.js';
import type { NetworkFigures } from '../registry.queries.js';
import { MAP_HEIGHT, MAP_WIDTH } from './world.js';

/** The network on a world map, as a picture that is fetched once and kept for a while; the table behind the link says the same in words. */
export function WorldMap({ figures, linked = true }: { figures: NetworkFigures; linked?: boolean }) {
  const t = useText();
  const { partnerships, communities, countries } = figures;
  return (
    <figure class="world-map">
      <img
        src="/map/network.svg"
        width={MAP_WIDTH}
        height={MAP_HEIGHT}
        loading="lazy"
        alt={t('registry.map.alt', { partnerships, communities, countries })}
      />
      {linked && (
        <figcaption>
          <a href="/map">{t('registry.map.link')}</a>
        </figcaption>
      )}
    </figure>
  );
}
