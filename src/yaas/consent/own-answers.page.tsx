import { PageHeader, type FormState } from '../../platform/index.js';
import type { StudentEntry } from '../entries/entries.queries.js';
import { OwnConsentFields } from '../student/own-consent-form.js';

/** The answers as they stand, to be changed by who gave them or who has come of age since. */
export function OwnAnswersPage({ entry, form }: { entry: StudentEntry; form: FormState }) {
  const action = `/yaas/entries/${entry.id}/answers`;
  return (
    <>
      <PageHeader title={{ key: 'yaas.own_answers.title' }} lead={{ key: 'yaas.own_answers.lead' }} />
      <OwnConsentFields entry={entry} form={form} action={action} send={{ key: 'yaas.own_answers.send' }} />
    </>
  );
}
