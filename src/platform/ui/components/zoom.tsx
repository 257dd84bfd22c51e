import type { ComponentChildren } from 'preact';
import { useText } from '../reader.js';

/** Around links to large pictures, each with its small one inside: opens them to be looked at closely. Without scripts the link leads to the picture. */
export function Zoom({ children }: { children: ComponentChildren }) {
  const t = useText();
  const words = {
    close: t('ui.zoom.close'),
    nearer: t('ui.zoom.nearer'),
    farther: t('ui.zoom.farther'),
    whole: t('ui.zoom.whole'),
    grid: t('ui.zoom.grid'),
    help: t('ui.zoom.help'),
  };
  return <portal-zoom data-words={JSON.stringify(words)}>{children}</portal-zoom>;
}
