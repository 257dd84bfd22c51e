import type { AccountCard } from '../../../auth/index.js';
import {
  Button,
  Form,
  newForm,
  PageHeader,
  Section,
  TextField,
  useText,
  type FormState,
} from '../../../platform/index.js';

interface NursesPageProps {
  summitId: string;
  nurses: readonly AccountCard[];
  form: FormState;
}

/** Whom staff trust with everybody's health, until a month after the summit. */
export function NursesPage({ summitId, nurses, form }: NursesPageProps) {
  const t = useText();
  const path = `/yls/summits/${summitId}/nurses`;
  return (
    <>
      <PageHeader title={{ key: 'yls.nurses.title' }} lead={{ key: 'yls.nurses.lead' }} />
      {nurses.length === 0 && <p>{t('yls.nurses.none')}</p>}
      <ul class="yls-rows">
        {nurses.map(({ id, displayName, email }) => (
          <li key={id}>
            {displayName} · {email}
            <Form action={`${path}/${id}/end`} form={newForm()}>
              <Button text={{ key: 'yls.nurses.end' }} kind="plain" />
            </Form>
          </li>
        ))}
      </ul>
      <Section title={{ key: 'yls.nurses.name' }}>
        <Form action={path} form={form}>
          <TextField name="name" label={{ key: 'yls.nurses.full-name' }} autocomplete="off" />
          <TextField name="email" type="email" label={{ key: 'yls.nurses.email' }} autocomplete="off" />
          <Button text={{ key: 'yls.nurses.invite' }} />
        </Form>
      </Section>
    </>
  );
}
