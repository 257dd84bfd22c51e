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
import { scopesOf } from '../consent/consent-scopes.js';

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
  return (
    <Form action={action} form={form}>
      {scopesOf(edition.rules).map(({ code, choices }) => (
        <Radios
          key={code}
          name={code}
          label={{ key: `yaas.consent.scope.${code}`, params }}
          choices={choices?.map((choice) => ({ value: choice.code, label: choice.label })) ?? yesOrNo}
          inline={!choices}
        />
      ))}
      <TextField name="signature" label={{ key: 'yaas.own_consent.signature' }} autocomplete="name" />
      <ButtonRow>
        <Button text={send} big />
      </ButtonRow>
    </Form>
  );
}
