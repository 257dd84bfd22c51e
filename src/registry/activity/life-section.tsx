import { Alert, Figure, FigureRow, Section, Tag, useFormats } from '../../platform/index.js';
import { LIFE_TONES } from './life-tones.js';
import type { PartnershipLife } from './partnership-activities.js';

/** What comes of a partnership, each way, and how long ago. */
export function LifeSection({ figures, lastOn, health }: PartnershipLife) {
  const { day } = useFormats();
  const tag = <Tag tone={LIFE_TONES[health]} text={{ key: `registry.life.${health}` }} />;
  return (
    <Section title={{ key: 'registry.life.title' }}>
      {figures.length === 0 ? (
        <Alert tone="info" slim text={{ key: 'registry.life.nothing' }} />
      ) : (
        <>
          <p>{tag}</p>
          <FigureRow note={lastOn ? { key: 'registry.life.last', params: { on: day(lastOn) } } : undefined}>
            {figures.map(({ text, count }) => (
              <Figure key={text.key} value={count} label={text} />
            ))}
          </FigureRow>
        </>
      )}
    </Section>
  );
}
