import { ButtonLink, EmptyState, PageHeader, useText } from '../../platform/index.js';
import type { OwnEntry } from '../entries/entries.queries.js';
import { OwnEntries } from '../entries/own-entries.js';

/** All entries of the student. */
export function OwnEntriesPage({ entries }: { entries: readonly OwnEntry[] }) {
  const t = useText();
  return (
    <>
      <PageHeader eyebrow={{ key: 'yaas.programme' }} title={{ key: 'yaas.own.title' }} />
      {entries.length > 0 ? (
        <>
          <h2 class="usa-sr-only">{t('yaas.own.list')}</h2>
          <OwnEntries entries={entries} />
        </>
      ) : (
        <EmptyState title={{ key: 'yaas.own.none' }} text={{ key: 'yaas.own.none.text' }} icon="image">
          <ButtonLink text={{ key: 'yaas.hero.enter' }} href="/yaas/enter" />
        </EmptyState>
      )}
    </>
  );
}
