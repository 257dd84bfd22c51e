import { Card, CardGrid, Tag, useLocale, useText } from '../../platform/index.js';
import { placeOf } from './community-label.js';
import type { DirectoryItem } from './directory.queries.js';

/** The communities that were found, each leading to its page. */
export function DirectoryCards({ items }: { items: readonly DirectoryItem[] }) {
  const t = useText();
  const { locale } = useLocale();
  const names = new Intl.ListFormat(locale, { type: 'unit', style: 'short' });
  return (
    <CardGrid>
      {items.map((item) => (
        <Card key={item.id} title={item.name} href={`/communities/${item.slug}`} eyebrow={placeOf(item, locale)}>
          {item.nativeName && <p class="community-native">{item.nativeName}</p>}
          <p class="directory-partners">
            {t('registry.directory.partners', { count: item.partners, names: names.format(item.partnerNames) })}
          </p>
          {item.recognised && (
            <p>
              <Tag tone="good" text={{ key: 'registry.member' }} />
            </p>
          )}
        </Card>
      ))}
    </CardGrid>
  );
}
