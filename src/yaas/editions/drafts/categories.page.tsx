import {
  Button,
  ButtonRow,
  Form,
  PageHeader,
  Section,
  Select,
  Table,
  TextField,
  useText,
  type FormState,
} from '../../../platform/index.js';
import { inLocale } from '../localized.js';
import type { Draft } from './drafts.queries.js';

const KINDS = ['text', 'image', 'audio', 'film'];

/** What is judged together, and a form for one more. */
export function CategoriesPage({ draft, form }: { draft: Draft; form: FormState }) {
  const t = useText();
  const base = `/yaas/editions/${draft.editionId}/draft/categories`;
  const kinds = KINDS.map((value) => ({ value, label: { key: `yaas.rules.kind.${value}` } }));
  return (
    <>
      <PageHeader title={{ key: 'yaas.rulebook.section.categories' }} />
      <Table
        caption={{ key: 'yaas.rulebook.section.categories' }}
        hideCaption
        rows={draft.rules.categories}
        rowKey={({ code }) => code}
        columns={[
          {
            heading: { key: 'yaas.fact.category' },
            cell: ({ code, label }) => <a href={`${base}/${code}`}>{inLocale(label, 'en')}</a>,
          },
          { heading: { key: 'yaas.rules.what' }, cell: ({ work }) => t(`yaas.rules.kind.${work.kind}`) },
          {
            heading: { key: 'yaas.editions.remove' },
            cell: ({ code, label }) => (
              <Form action={`${base}/${code}/removal`}>
                <Button
                  text={{ key: 'yaas.editions.remove.one', params: { what: inLocale(label, 'en') } }}
                  kind="plain"
                />
              </Form>
            ),
          },
        ]}
      />
      <Section title={{ key: 'yaas.editions.category.add' }}>
        <Form action={base} form={form}>
          <TextField name="label" label={{ key: 'yaas.rulebook.category.label' }} />
          <TextField
            name="code"
            label={{ key: 'yaas.rulebook.category.code' }}
            hint={{ key: 'yaas.editions.hint.code' }}
            width="medium"
          />
          <Select name="kind" label={{ key: 'yaas.rules.what' }} choices={kinds} />
          <ButtonRow>
            <Button text={{ key: 'yaas.editions.category.add' }} />
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}
