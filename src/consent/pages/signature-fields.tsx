import { Radios, TextField, useFormats, useReader, useText } from '../../platform/index.js';

/** Who signs, as what, and on which day. */
export function SignatureFields() {
  const t = useText();
  const { date } = useFormats();
  const { now } = useReader();
  return (
    <>
      <Radios
        name="relation"
        label={{ key: 'consent.relation.label' }}
        choices={[
          { value: 'parent', label: { key: 'consent.relation.parent' } },
          { value: 'guardian', label: { key: 'consent.relation.guardian' } },
        ]}
      />
      <TextField
        name="signature"
        label={{ key: 'consent.signature.label' }}
        hint={{ key: 'consent.signature.hint' }}
        autocomplete="name"
        maxLength={200}
      />
      <p class="consent-date">{t('consent.signature.date', { today: date(now) })}</p>
    </>
  );
}
