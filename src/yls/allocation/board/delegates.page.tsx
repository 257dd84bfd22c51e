import {
  Button,
  Form,
  newForm,
  PageHeader,
  Pagination,
  Table,
  Tabs,
  TextField,
  useLocale,
  useText,
  type Column,
} from '../../../platform/index.js';
import { inLocale } from '../programme/in-locale.js';
import { SHOWN } from './board.schema.js';
import type { DelegateLine, DelegateList, ListAsked, PlaceOnBoard } from './delegates.queries.js';

/** Delegates by name, and where each is. */
export function DelegatesPage({ list, asked }: { list: DelegateList; asked: ListAsked }) {
  const columns = useColumns(list.summit.id);
  const title = { key: 'yls.board.delegates' };
  const path = `/yls/summits/${list.summit.id}/allocation/delegates`;
  const query = (show: string) => `${path}?show=${show}&name=${encodeURIComponent(asked.name)}`;
  return (
    <>
      <PageHeader eyebrow={list.summit.name} title={title} />
      <Tabs
        label={title}
        tabs={SHOWN.map((show) => ({
          href: query(show),
          text: { key: `yls.board.show.${show}` },
          isCurrent: show === asked.show,
        }))}
      />
      <Form action={path} method="get" form={newForm({ name: asked.name })}>
        <input type="hidden" name="show" value={asked.show} />
        <TextField name="name" label={{ key: 'yls.board.find' }} optional />
        <Button text={{ key: 'yls.board.find.go' }} kind="secondary" />
      </Form>
      <Table caption={title} hideCaption columns={columns} rows={list.lines} rowKey={({ id }) => id} />
      <Pagination next={list.after ? `${query(asked.show)}&after=${list.after}` : undefined} />
    </>
  );
}

function useColumns(summitId: string): Column<DelegateLine>[] {
  const t = useText();
  const { locale } = useLocale();
  const said = ({ slotTitle, title, why, isLocked }: PlaceOnBoard) => {
    const where = title ? inLocale(title, locale) : t('yls.board.nothing');
    const wish = why?.wish ? ` · ${t('yls.board.wish', { wish: why.wish })}` : '';
    return `${inLocale(slotTitle, locale)}: ${where}${wish}${isLocked ? ` · ${t('yls.board.locked')}` : ''}`;
  };
  return [
    {
      heading: { key: 'yls.board.delegate' },
      cell: ({ id, name }) => <a href={`/yls/summits/${summitId}/allocation/delegates/${id}`}>{name}</a>,
    },
    {
      heading: { key: 'yls.board.places' },
      cell: ({ places }) =>
        places.length === 0 ? (
          t('yls.board.unplanned')
        ) : (
          <ul class="yls-places">
            {places.map((place) => (
              <li key={place.slotId}>{said(place)}</li>
            ))}
          </ul>
        ),
    },
  ];
}
