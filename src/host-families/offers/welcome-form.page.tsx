import { Alert, Button, Checkboxes, Form, PageHeader, Radios, TextArea, type FormState } from '../../platform/index.js';
import { LifeQuestions } from './life-questions.js';
import { SMOKERS, WELCOME_LISTS, type WelcomeList } from './welcome-facts.js';

/** Whom the family can host, as facts; and what it wishes, in words. */
export function WelcomeFormPage({ fileId, form }: { fileId: string; form: FormState }) {
  return (
    <>
      <PageHeader title={{ key: 'host-families.welcome.title' }} lead={{ key: 'host-families.welcome.lead' }} />
      <Form action={`/host/files/${fileId}/welcome`} form={form}>
        <Radios
          name="takesSecond"
          label={{ key: 'host-families.welcome.second' }}
          hint={{ key: 'host-families.welcome.second.hint' }}
          choices={['no', 'yes'].map((value) => ({ value, label: { key: `host-families.welcome.second.${value}` } }))}
        />
        <Radios
          name="smoker"
          label={{ key: 'host-families.welcome.smoker' }}
          choices={SMOKERS.map((value) => ({ value, label: { key: `host-families.welcome.smoker.${value}` } }))}
        />
        {(Object.keys(WELCOME_LISTS) as WelcomeList[]).map((list) => (
          <Checkboxes
            key={list}
            name={list}
            label={{ key: `host-families.welcome.${list}` }}
            choices={WELCOME_LISTS[list].map((value) => ({
              value,
              label: { key: `host-families.welcome.${list}.${value}` },
            }))}
            optional
          />
        ))}
        <LifeQuestions />
        <Alert tone="info" text={{ key: 'host-families.welcome.no-choice' }} slim />
        <TextArea
          name="wishes"
          label={{ key: 'host-families.welcome.wishes' }}
          hint={{ key: 'host-families.welcome.wishes.hint' }}
          optional
        />
        <Button text={{ key: 'host-families.form.save' }} />
      </Form>
    </>
  );
}
