import { useFormats, useText } from '../../../platform/index.js';
import type { Level } from '../level.entity.js';

/** Where and when the works hang. */
export function ShowLine({ level: { showPlace, showFrom, showUntil } }: { level: Level }) {
  const t = useText();
  const { day } = useFormats();
  const dates = [showFrom, showUntil].filter((date) => date !== null).map((date) => day(date));
  const parts = [showPlace, dates.join(' – ')].filter(Boolean);
  return <>{parts.length > 0 ? parts.join(', ') : t('yaas.levels.show.none')}</>;
}
