import { Button, ButtonRow, Form, newForm } from '../../platform/index.js';

/** A mailed link can be sent anew, which ends the one before, and taken back. */
export const LinkActs = ({ path, name, withdraw }: { path: string; name: string; withdraw: boolean }) => (
  <ButtonRow>
    <Form action={`${path}/renewal`} form={newForm()} wide>
      <Button text={{ key: 'yls.delegations.renew', params: { name } }} kind="plain" />
    </Form>
    {withdraw && (
      <Form action={`${path}/withdrawal`} form={newForm()} wide>
        <Button text={{ key: 'yls.delegations.take-back', params: { name } }} kind="plain" />
      </Form>
    )}
  </ButtonRow>
);
