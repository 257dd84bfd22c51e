import { EmptyState, PageHeader, Pagination, useText } from '../../platform/index.js';
import { DirectoryCards } from './directory-cards.js';
import { DirectoryForm } from './directory-form.js';
import type { DirectoryChoices, DirectoryPage as Found } from './directory.queries.js';
import type { DirectorySearch } from './directory.schema.js';

export interface DirectoryModel {
  search: DirectorySearch;
  found: Found;
  choices: DirectoryChoices;
}

/** All communities, narrowed by name and place. */
export function DirectoryPage({ search, found, choices }: DirectoryModel) {
  const t = useText();
  return (
    <>
      <PageHeader title={{ key: 'registry.directory.title' }} lead={{ key: 'registry.directory.lead' }} />
      <DirectoryForm search={search} choices={choices} />
      {found.items.length > 0 ? (
        <>
          <p class="directory-count" role="status">
            {t('registry.directory.count', { count: found.total })}
          </p>
          <DirectoryCards items={found.items} />
          <Pagination
            previous={search.after && addressOf(search, null)}
            next={found.next && addressOf(search, found.next)}
          />
        </>
      ) : (
        <EmptyState
          icon="search"
          title={{ key: 'registry.directory.none' }}
          text={{ key: 'registry.directory.none.text' }}
        />
      )}
    </>
  );
}

/** The same search from another place on; null is the beginning. */
function addressOf({ q, country, state, kind }: DirectorySearch, after: string | null): string {
  const given = Object.entries({ q, country, state, kind, after }).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  );
  return `/communities?${new URLSearchParams(given)}`;
}
