import { Button, Form, PageHeader, TextArea, TextField, useText, type FormState } from '../../platform/index.js';
import { MESSAGE_LOCALES } from './message-texts.js';

/** A template in the languages of its readers; English is always there. */
export function TemplatePage({ action, form }: { action: string; form: FormState }) {
  const t = useText();
  return (
    <>
      <PageHeader title={{ key: 'yaas.messages.template' }} lead={{ key: 'yaas.messages.places' }} />
      <Form action={action} form={form}>
        <TextField name="name" label={{ key: 'yaas.messages.name' }} hint={{ key: 'yaas.messages.name.hint' }} />
        {MESSAGE_LOCALES.map((locale) => (
          <fieldset key={locale} class="usa-fieldset">
            <legend class="usa-legend">{t(`yaas.messages.language.${locale}`)}</legend>
            <TextField
              name={`subject_${locale}`}
              label={{ key: 'yaas.messages.subject' }}
              width="full"
              lang={locale}
              optional={locale !== 'en'}
            />
            <TextArea
              name={`body_${locale}`}
              label={{ key: 'yaas.messages.body' }}
              rows={locale === 'en' ? 8 : 4}
              lang={locale}
              optional={locale !== 'en'}
            />
          </fieldset>
        ))}
        <Button text={{ key: 'yaas.messages.save' }} />
      </Form>
    </>
  );
}
