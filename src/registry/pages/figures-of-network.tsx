import { Figure, FigureRow, useFormats } from '../../platform/index.js';
import type { NetworkFigures } from '../registry.queries.js';

/** The network in numbers, counted from the registry, with the day for which they hold. */
export function FiguresOfNetwork({ figures }: { figures: NetworkFigures }) {
  const { day } = useFormats();
  return (
    <FigureRow note={{ key: 'registry.figures.note', params: { on: day(figures.asOf) } }}>
      <Figure value={figures.communities} label={{ key: 'registry.figures.communities' }} />
      <Figure value={figures.partnerships} label={{ key: 'registry.figures.partnerships' }} />
      <Figure value={figures.countries} label={{ key: 'registry.figures.countries' }} />
      <Figure value={figures.states} label={{ key: 'registry.figures.states' }} />
    </FigureRow>
  );
}
