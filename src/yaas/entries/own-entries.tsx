import { Card, CardGrid, useFormats, useLocale, useText } from '../../platform/index.js';
import { inLocale } from '../editions/localized.js';
import type { OwnEntry } from './entries.queries.js';
import { EntryTag } from './entry-tag.js';

/** A student's entries as cards. */
export function OwnEntries({ entries }: { entries: readonly OwnEntry[] }) {
  const t = useText();
  const { locale } = useLocale();
  const { relative } = useFormats();
  return (
    <CardGrid>
      {entries.map(({ id, title, category, year, state, updatedAt }) => (
        <Card
          key={id}
          title={title || { key: 'yaas.untitled' }}
          href={`/yaas/entries/${id}`}
          eyebrow={`${inLocale(category, locale)} · ${year}`}
        >
          <p>
            <EntryTag state={state} />
          </p>
          <p class="quiet">{t('yaas.own.changed', { when: relative(updatedAt) })}</p>
        </Card>
      ))}
    </CardGrid>
  );
}
