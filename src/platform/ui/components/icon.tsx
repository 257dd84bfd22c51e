import { ICON_PATHS, type IconName } from './icon-paths.js';

interface IconProps {
  name: IconName;
  /** Mirror in right-to-left languages: for arrows. */
  directional?: boolean;
}

/** A small drawing beside words; it never carries a meaning of its own, so assistive technology passes it by. */
export function Icon({ name, directional = false }: IconProps) {
  return (
    <svg
      class={directional ? 'icon icon--directional' : 'icon'}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
