import {
  Button,
  Form,
  PageHeader,
  Section,
  Table,
  Tag,
  useFormats,
  useText,
  type Column,
  type FormState,
} from '../../platform/index.js';
import { SummitFields } from './summit-fields.js';
import type { YlsSummit } from './yls-summit.entity.js';

/** All summits, and the form for a new one. */
export function SummitsPage({ summits, form }: { summits: readonly YlsSummit[]; form: FormState }) {
  const t = useText();
  const columns = useColumns();
  const title = { key: 'yls.summit.title' };
  return (
    <>
      <PageHeader title={title} lead={{ key: 'yls.summit.lead' }} />
      {summits.length > 0 && (
        <Table caption={title} hideCaption columns={columns} rows={summits} rowKey={({ id }) => id} />
      )}
      <p>
        <a href="/yls/figures">{t('yls.yearly.title')}</a>
      </p>
      <Section title={{ key: 'yls.summit.new' }}>
        <Form action="/yls/summits" form={form}>
          <SummitFields />
          <Button text={{ key: 'yls.summit.add' }} />
        </Form>
      </Section>
    </>
  );
}

function useColumns(): Column<YlsSummit>[] {
  const { day, number } = useFormats();
  return [
    { heading: { key: 'yls.summit.name' }, cell: ({ id, name }) => <a href={`/yls/summits/${id}`}>{name}</a> },
    { heading: { key: 'yls.summit.place' }, cell: ({ place }) => place },
    { heading: { key: 'yls.summit.begins' }, cell: ({ beginsOn }) => day(beginsOn) },
    { heading: { key: 'yls.summit.capacity' }, cell: ({ capacity }) => number(capacity), numeric: true },
    { heading: { key: 'yls.summit.state' }, cell: ({ state }) => <Tag text={{ key: `yls.summit-state.${state}` }} /> },
  ];
}
