import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  PageHeader,
  type FormState,
  type Words,
} from '../../../platform/index.js';
import type { Field } from '../form/field.js';
import { Fields } from '../form/fields.js';
import type { Draft } from './drafts.queries.js';

interface FieldsPageProps {
  draft: Draft;
  fields: readonly Field[];
  form: FormState;
  path: string;
  title: Words;
  words: string;
}

/** One page of the form: a kind of rules, or a category. */
export function FieldsPage({ draft, fields, form, path, title, words }: FieldsPageProps) {
  const base = `/yaas/editions/${draft.editionId}/draft`;
  return (
    <>
      <PageHeader eyebrow={{ key: 'yaas.editions.draft.of', params: { year: String(draft.year) } }} title={title} />
      <Form action={`${base}/${path}`} form={form}>
        {/* The Enter key presses the first button of a form, which must not be one that takes a row out. */}
        <button class="usa-sr-only" type="submit" tabIndex={-1} aria-hidden="true" />
        <input type="hidden" name="hash" value={draft.hash} />
        <Fields fields={fields} words={words} form={form} rules={draft.rules} />
        <ButtonRow>
          <Button text={{ key: 'yaas.editions.save' }} big />
          <ButtonLink text={{ key: 'yaas.editions.to_draft' }} href={base} kind="secondary" big />
        </ButtonRow>
      </Form>
    </>
  );
}
