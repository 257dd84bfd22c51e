import { Icon, useText } from '../../platform/index.js';
import { addressIn, type ExhibitFilter } from './exhibit-filter.js';
import type { Neighbours } from './exhibit.queries.js';

interface WorkNeighboursProps extends Neighbours {
  filter: ExhibitFilter;
}

/** The works beside this one in what the visitor looks through; with scripts the arrow keys lead there, too. */
export function WorkNeighbours({ previous, next, filter }: WorkNeighboursProps) {
  const t = useText();
  return (
    <exhibit-arrows>
      <nav class="neighbours" aria-label={t('yaas.exhibit.neighbours')}>
        {previous && (
          <a href={addressIn(`/exhibit/${previous}`, filter)} rel="prev">
            <Icon name="arrow-back" directional /> {t('yaas.exhibit.previous')}
          </a>
        )}
        <a href={addressIn('/exhibit', filter)}>{t('yaas.exhibit.back')}</a>
        {next && (
          <a href={addressIn(`/exhibit/${next}`, filter)} rel="next">
            {t('yaas.exhibit.next')} <Icon name="arrow-forward" directional />
          </a>
        )}
      </nav>
    </exhibit-arrows>
  );
}
