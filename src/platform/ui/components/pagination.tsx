import { useText } from '../reader.js';
import { Icon } from './icon.js';

interface PaginationProps {
  /** Address of the page before this one. */
  previous?: string | null;
  /** Address of the page after this one. */
  next?: string | null;
}

/** Ways to the neighbouring pages of a list that is read by keyset; nothing when there is one page. */
export function Pagination({ previous, next }: PaginationProps) {
  const t = useText();
  if (!previous && !next) return null;
  return (
    <nav class="pagination" aria-label={t('ui.pagination.label')}>
      {previous && (
        <a class="usa-button usa-button--outline" href={previous} rel="prev">
          <Icon name="arrow-back" directional /> {t('ui.pagination.previous')}
        </a>
      )}
      {next && (
        <a class="usa-button usa-button--outline pagination__next" href={next} rel="next">
          {t('ui.pagination.next')} <Icon name="arrow-forward" directional />
        </a>
      )}
    </nav>
  );
}
