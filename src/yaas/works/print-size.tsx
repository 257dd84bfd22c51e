import { Icon, useText } from '../../platform/index.js';
import { inCentimetres, largestPrint, WALL_DPI } from './print-sizes.js';
import type { ViewedWork } from './work-view.js';

/** What the pixels of the main view mean on paper. */
export function PrintSize({ work: { category, parts, files } }: { work: ViewedWork }) {
  const t = useText();
  const summary = files.get(parts.views[0]?.fileId ?? '')?.summary;
  if (!summary?.width || !summary.height || category.work.kind !== 'image') return null;
  const { width, height } = summary;
  const print = largestPrint(width, height, category.work.print?.dpi ?? WALL_DPI);
  const sizes = print && {
    short: print.short,
    long: print.long,
    shortCm: inCentimetres(print.short),
    longCm: inCentimetres(print.long),
  };
  return (
    <p class="print-size">
      <Icon name="image" />
      <span>
        {sizes ? t('yaas.work.print', { ...sizes, width, height }) : t('yaas.work.print.small', { width, height })}
      </span>
    </p>
  );
}
