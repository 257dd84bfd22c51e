import { Tag, useText } from '../../platform/index.js';
import type { PartnershipLife } from './partnership-activities.js';
import { LIFE_TONES } from './life-tones.js';

/** The same in a line of a list: how it is, and the numbers behind it. */
export function LifeInShort({ life: { figures, health } }: { life: PartnershipLife }) {
  const t = useText();
  const told = figures
    .filter(({ count }) => count > 0)
    .map(({ text, count }) => `${t(text.key, text.params)}: ${count}`);
  return (
    <>
      <Tag tone={LIFE_TONES[health]} text={{ key: `registry.life.${health}` }} /> {told.join(' · ')}
    </>
  );
}
