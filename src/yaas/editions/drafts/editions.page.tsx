import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  PageHeader,
  Section,
  Select,
  Table,
  Tag,
  TextField,
  useText,
  type FormState,
  type TagTone,
} from '../../../platform/index.js';
import { inLocale } from '../localized.js';
import type { EditionStatus } from '../edition.entity.js';
import type { EditionLine } from './drafts.queries.js';

const TONES: Record<EditionStatus, TagTone> = { planned: 'waiting', open: 'good', archived: 'neutral' };

/** All years of the programme, and the way to the next. */
export function EditionsPage({ editions, form }: { editions: readonly EditionLine[]; form: FormState }) {
  return (
    <>
      <PageHeader title={{ key: 'yaas.editions.title' }} lead={{ key: 'yaas.editions.lead' }} />
      <Table
        caption={{ key: 'yaas.editions.title' }}
        hideCaption
        rows={editions}
        rowKey={({ id }) => id}
        columns={[
          { heading: { key: 'yaas.editions.year' }, cell: ({ year }) => String(year) },
          { heading: { key: 'yaas.editions.theme' }, cell: ({ theme }) => inLocale(theme, 'en') },
          {
            heading: { key: 'yaas.editions.status' },
            cell: ({ status }) => <Tag text={{ key: `yaas.editions.status.${status}` }} tone={TONES[status]} />,
          },
          { heading: { key: 'yaas.editions.entries' }, numeric: true, cell: ({ entries }) => entries },
          { heading: { key: 'yaas.editions.rules' }, cell: (edition) => <RulesOf edition={edition} /> },
        ]}
      />
      <Section title={{ key: 'yaas.editions.next' }} lead={{ key: 'yaas.editions.next.lead' }}>
        <NextEdition editions={editions.filter(({ version }) => version !== null)} form={form} />
      </Section>
    </>
  );
}

function RulesOf({ edition: { id, year, version, hasDraft } }: { edition: EditionLine }) {
  const t = useText();
  return (
    <div class="edition-ways">
      {version !== null && <a href={`/yaas/editions/${id}`}>{t('yaas.editions.version', { version, year })}</a>}
      {version !== null && <a href={`/yaas/editions/${id}/test-drive`}>{t('yaas.editions.test_drive')}</a>}
      {hasDraft && <a href={`/yaas/editions/${id}/draft`}>{t('yaas.editions.draft')}</a>}
      {!hasDraft && version !== null && (
        <Form action={`/yaas/editions/${id}/draft`}>
          <Button text={{ key: 'yaas.editions.begin', params: { year: String(year) } }} kind="plain" />
        </Form>
      )}
    </div>
  );
}

function NextEdition({ editions, form }: { editions: readonly EditionLine[]; form: FormState }) {
  const choices = editions.map(({ id, year, theme }) => ({ value: id, label: `${year}: ${inLocale(theme, 'en')}` }));
  const newest = editions[0];
  if (!newest) return <ButtonLink text={{ key: 'yaas.editions.back' }} href="/yaas/season" />;
  return (
    <Form action="/yaas/editions" form={form}>
      <Select
        name="from"
        label={{ key: 'yaas.editions.from' }}
        choices={choices}
        empty={false}
        defaultValue={newest.id}
      />
      <TextField
        name="year"
        label={{ key: 'yaas.editions.year' }}
        inputMode="numeric"
        width="short"
        defaultValue={String(newest.year + 1)}
      />
      <TextField name="themeEn" label={{ key: 'yaas.editions.theme.en' }} />
      <TextField name="themeEs" label={{ key: 'yaas.editions.theme.es' }} lang="es" optional />
      <ButtonRow>
        <Button text={{ key: 'yaas.editions.copy' }} />
      </ButtonRow>
    </Form>
  );
}
