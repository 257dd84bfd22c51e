import { Button, ButtonLink, ButtonRow, Form, newForm, PageHeader, type Words } from '../../../platform/index.js';

interface SureProps {
  title: Words;
  lead: Words;
  action: string;
  button: Words;
}

/** Asks once more before something is taken away. */
export function SurePage({ title, lead, action, button }: SureProps) {
  return (
    <>
      <PageHeader title={title} lead={lead} />
      <Form action={action} form={newForm()}>
        <ButtonRow>
          <Button text={button} kind="danger" />
          <ButtonLink href="/host" text={{ key: 'host-families.form.back' }} kind="secondary" />
        </ButtonRow>
      </Form>
    </>
  );
}
