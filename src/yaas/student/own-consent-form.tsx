import {
  Button,
  ButtonRow,
  Form,
  Radios,
  TextField,
  useText,
  type FormState,
  type Text,
} from '../../platform/index.js';
import type { StudentEntry } from '../entries/entries.queries.js';
import { NAME_FORMS } from '../exhibit/name-form.js';

const YES_OR_NO = ['enter', 'judge', 'exhibit_web', 'print_promotion'];

/** Consent of a student who is of age; each question by itself, none answered beforehand. */
export function OwnConsentForm({ entry, form }: { entry: StudentEntry; form: FormState }) {
  const t = useText();
  const action = `/yaas/entries/${entry.id}/consent`;
  return (
    <section class="own-consent">
      <h2>{t('yaas.own_consent.title')}</h2>
      <p>{t('yaas.own_consent.text')}</p>
      <OwnConsentFields entry={entry} form={form} action={action} send={{ key: 'yaas.own_consent.send' }} />
    </section>
  );
}

interface OwnConsentFieldsProps {
  entry: StudentEntry;
  form: FormState;
  action: string;
  send: Text;
}

/** Each question by itself, and the signature. */
export function OwnConsentFields({ entry, form, action, send }: OwnConsentFieldsProps) {
  const { title, community, edition } = entry;
  const params = { name: '', title, city: community.name, year: String(edition.year) };
  const yesOrNo = ['yes', 'no'].map((value) => ({ value, label: { key: `yaas.answer.${value}` } }));
  const names = NAME_FORMS.map((value) => ({ value, label: { key: `yaas.consent.name_form.${value}` } }));
  return (
    <Form action={action} form={form}>
      {YES_OR_NO.map((scope) => (
        <Radios
          key={scope}
          name={scope}
          label={{ key: `yaas.consent.scope.${scope}`, params }}
          choices={yesOrNo}
          inline
        />
      ))}
      <Radios name="name_form" label={{ key: 'yaas.consent.scope.name_form', params }} choices={names} />
      <TextField name="signature" label={{ key: 'yaas.own_consent.signature' }} autocomplete="name" />
      <ButtonRow>
        <Button text={send} big />
      </ButtonRow>
    </Form>
  );
}
