import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  newForm,
  PageHeader,
  Radios,
  Select,
  TextField,
  useLocale,
  type FormState,
} from '../../platform/index.js';
import { PARENT_RELATIONS } from './exchange-parent.entity.js';
import { PARENT_LANGUAGES } from './parent.schema.js';

interface ParentFormProps {
  /** Null for somebody new. */
  id: string | null;
  form: FormState;
}

/** One parent: how they are called, where the link goes, and in which language. */
export function ParentFormPage({ id, form }: ParentFormProps) {
  const path = id ? `/exchange/mine/parents/${id}` : '/exchange/mine/parents';
  return (
    <>
      <PageHeader
        title={{ key: id ? 'exchange.parents.change' : 'exchange.parents.new' }}
        lead={{ key: 'exchange.parents.new.lead' }}
      />
      <Form action={path} form={form}>
        <TextField name="name" label={{ key: 'exchange.parents.name' }} autocomplete="off" />
        <Radios
          name="relation"
          label={{ key: 'exchange.parents.relation' }}
          choices={PARENT_RELATIONS.map((value) => ({ value, label: { key: `exchange.relation-of-parent.${value}` } }))}
        />
        <TextField
          name="email"
          type="email"
          label={{ key: 'exchange.parents.email' }}
          hint={{ key: 'exchange.parents.email.hint' }}
          autocomplete="off"
        />
        <Language />
        <ButtonRow>
          <Button text={{ key: 'exchange.family-form.save' }} />
          <ButtonLink href="/exchange/mine/parents" text={{ key: 'exchange.family-form.back' }} kind="secondary" />
        </ButtonRow>
      </Form>
      {id && (
        <Form action={`${path}/removal`} form={newForm()}>
          <Button text={{ key: 'exchange.parents.take-off' }} kind="danger" />
        </Form>
      )}
    </>
  );
}

const nameOf = (tag: string) => new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;

/** Each language in its own name. */
function Language() {
  const { locale } = useLocale();
  return (
    <Select
      name="locale"
      label={{ key: 'exchange.parents.locale' }}
      hint={{ key: 'exchange.parents.locale.hint' }}
      choices={PARENT_LANGUAGES.map((value) => ({ value, label: nameOf(value) }))}
      defaultValue={locale}
    />
  );
}
