import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  PageHeader,
  Select,
  TextField,
  useLocale,
  type FormState,
} from '../../platform/index.js';
import { GUARDIAN_LANGUAGES } from './guardian.schema.js';

const nameOf = (tag: string) => new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;

/** Who signs: how they are called, where the link goes, and in which language. */
export function GuardianPage({ form }: { form: FormState }) {
  const { locale } = useLocale();
  return (
    <>
      <PageHeader title={{ key: 'yls.guardian.title' }} lead={{ key: 'yls.guardian.lead' }} />
      <Form action="/yls/mine/guardian" form={form}>
        <TextField name="name" label={{ key: 'yls.guardian.name' }} autocomplete="off" />
        <TextField
          name="email"
          type="email"
          label={{ key: 'yls.guardian.email' }}
          hint={{ key: 'yls.guardian.email.hint' }}
          autocomplete="off"
        />
        <Select
          name="locale"
          label={{ key: 'yls.guardian.language' }}
          choices={GUARDIAN_LANGUAGES.map((value) => ({ value, label: nameOf(value) }))}
          defaultValue={locale}
        />
        <ButtonRow>
          <Button text={{ key: 'yls.own.save' }} />
          <ButtonLink href="/yls/mine" text={{ key: 'yls.own.back' }} kind="secondary" />
        </ButtonRow>
      </Form>
    </>
  );
}
