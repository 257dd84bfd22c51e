import { Alert, TextField } from '../../platform/index.js';
import type { StudentEntry } from '../entries/entries.queries.js';

/** Who is asked for consent; of age one answers alone, after sending it. */
export function GuardianFields({ entry }: { entry: StudentEntry }) {
  return (
    <>
      {entry.ofAge ? (
        <Alert tone="info" title={{ key: 'yaas.of_age.title' }} text={{ key: 'yaas.of_age.text' }} />
      ) : (
        <>
          <TextField name="guardianName" label={{ key: 'yaas.field.guardian_name' }} autocomplete="off" />
          <TextField
            name="guardianEmail"
            type="email"
            label={{ key: 'yaas.field.guardian_email' }}
            hint={{ key: 'yaas.field.guardian_email.hint' }}
            autocomplete="off"
            inputMode="email"
          />
        </>
      )}
      <TextField name="school" label={{ key: 'yaas.field.school' }} hint={{ key: 'yaas.field.school.hint' }} optional />
    </>
  );
}
