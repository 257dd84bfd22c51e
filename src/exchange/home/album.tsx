import type { PhotographShown } from '../../applications/index.js';
import { useText, Zoom } from '../../platform/index.js';

/** Photographs beside one another, each to be looked at closely. `name` is the key of what one shows, by its kind. */
export function Album({ photographs, name }: { photographs: readonly PhotographShown[]; name: string }) {
  const t = useText();
  if (photographs.length === 0) return null;
  return (
    <Zoom>
      <ul class="exchange-album">
        {photographs.map(({ kind, picture, href }) => (
          <li key={href}>
            <a href={href}>
              <img {...picture} alt={t(`${name}.${kind}`)} loading="lazy" />
            </a>
          </li>
        ))}
      </ul>
    </Zoom>
  );
}
