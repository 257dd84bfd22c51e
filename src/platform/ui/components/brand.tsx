import { useWords } from '../reader.js';
import type { Words } from '../../text/index.js';

/** Whose portal it is: settings of the installation. */
export interface Brand {
  name: string;
  tagline?: Words;
  /** Address of a logo (same origin); the portal's own mark when left out. */
  logo?: string;
}

export const DEFAULT_BRAND: Brand = { name: 'Sister Cities International', tagline: { key: 'ui.brand.tagline' } };

/** Logo and name, leading home. */
export function Wordmark({ brand }: { brand: Brand }) {
  const words = useWords();
  return (
    <a class="wordmark" href="/">
      {brand.logo ? <img class="wordmark__logo" src={brand.logo} alt="" height="44" /> : <Mark />}
      <span class="wordmark__words">
        <span class="wordmark__name">{brand.name}</span>
        {brand.tagline && <span class="wordmark__tagline">{words(brand.tagline)}</span>}
      </span>
    </a>
  );
}

/** Two cities, one horizon: two discs that share a part, under an arc. */
function Mark() {
  return (
    <svg class="wordmark__mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <circle class="mark__one" cx="18" cy="28" r="14" />
      <circle class="mark__two" cx="30" cy="28" r="14" />
      <path class="mark__shared" d="M24 15.4a14 14 0 0 1 0 25.2 14 14 0 0 1 0-25.2z" />
      <path class="mark__arc" d="M10 11Q24-1 38 11" />
    </svg>
  );
}
