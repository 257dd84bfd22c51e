import { Alert, PageHeader, Section, Table, useText } from '../../../platform/index.js';
import type { KitchenList } from '../kitchen.queries.js';
import { useNeedLine } from './need-line.js';

/** Diets and allergens by how many have them. */
export function KitchenPage({ list: { summit, counts, people, untold } }: { list: KitchenList }) {
  const t = useText();
  const lineOf = useNeedLine();
  return (
    <>
      <PageHeader
        eyebrow={summit.name}
        title={{ key: 'yls.kitchen.title' }}
        lead={{ key: 'yls.kitchen.lead', params: { count: people } }}
      />
      {untold > 0 && <Alert tone="warning" text={{ key: 'yls.kitchen.untold', params: { count: untold } }} />}
      {(['diet', 'allergies'] as const).map((part) => {
        const rows = counts.filter((count) => count.part === part);
        return (
          <Section key={part} title={{ key: `yls.kitchen.${part}` }}>
            {rows.length === 0 ? (
              <p>{t('yls.kitchen.none')}</p>
            ) : (
              <Table
                caption={{ key: `yls.kitchen.${part}` }}
                hideCaption
                rows={rows}
                rowKey={({ code, words }) => `${code} ${words}`}
                columns={[
                  { heading: { key: 'yls.kitchen.what' }, cell: (count) => lineOf(count) },
                  { heading: { key: 'yls.kitchen.how-many' }, cell: ({ count }) => count, numeric: true },
                  ...(part === 'allergies'
                    ? [
                        {
                          heading: { key: 'yls.kitchen.severe' },
                          cell: ({ severe }: (typeof rows)[number]) => severe,
                          numeric: true as const,
                        },
                      ]
                    : []),
                ]}
              />
            )}
          </Section>
        );
      })}
    </>
  );
}
