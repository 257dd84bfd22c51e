import { EmptyState, PageHeader, Table, Tag, useFormats, useText, type Column } from '../../../platform/index.js';
import type { OwnHostingPage } from './hosting-pages.service.js';

const say = (key: string) => ({ key: `host-families.pages.${key}` });

/** The pages for would-be hosts of the reader's members. */
export function OwnPagesPage({ pages }: { pages: readonly OwnHostingPage[] }) {
  const t = useText();
  const { date } = useFormats();
  const columns: Column<OwnHostingPage>[] = [
    {
      heading: say('member'),
      cell: ({ member: { id, name } }) => <a href={`/host-families/pages/${id}`}>{name}</a>,
    },
    {
      heading: say('state'),
      cell: ({ page }) =>
        page && !page.closedAt ? (
          <Tag tone="good" text={{ key: 'host-families.pages.open-since', params: { since: date(page.openedAt) } }} />
        ) : (
          <Tag tone="neutral" text={say('not-open')} />
        ),
    },
    {
      heading: say('words'),
      cell: ({ words }) =>
        Object.keys(words)
          .map((language) => t(`host-families.worded-in.${language}`))
          .join(', ') || '–',
    },
  ];
  return (
    <>
      <PageHeader title={say('title')} lead={say('lead')} />
      {pages.length === 0 ? (
        <EmptyState title={say('none')} icon="city" />
      ) : (
        <Table caption={say('title')} hideCaption columns={columns} rows={pages} rowKey={({ member }) => member.id} />
      )}
    </>
  );
}
