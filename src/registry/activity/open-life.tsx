import { Figure, FigureRow, Section } from '../../platform/index.js';
import type { PartnershipLife } from './partnership-activities.js';

/** What comes of a partnership, for everybody: the numbers that point at nobody, and the year of the last of it. */
export function OpenLife({ life: { figures, lastOn } }: { life: PartnershipLife }) {
  const open = figures.filter(({ isOpen, count }) => isOpen && count > 0);
  if (open.length === 0) return null;
  const last = lastOn ? { key: 'registry.life.last-year', params: { year: lastOn.slice(0, 4) } } : undefined;
  return (
    <Section title={{ key: 'registry.life.title' }}>
      <FigureRow note={last}>
        {open.map(({ text, count }) => (
          <Figure key={text.key} value={count} label={text} />
        ))}
      </FigureRow>
    </Section>
  );
}
