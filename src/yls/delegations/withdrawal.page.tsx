import { Button, Form, PageHeader, TextArea, type FormState } from '../../platform/index.js';
import type { YlsDelegation } from './yls-delegation.entity.js';

/** Whoever takes a delegation back says why; what becomes of its students is said first. */
export const WithdrawalPage = ({ delegation, form }: { delegation: YlsDelegation; form: FormState }) => (
  <>
    <PageHeader
      eyebrow={delegation.name}
      title={{ key: 'yls.delegations.withdraw' }}
      lead={{ key: 'yls.delegations.withdraw.lead' }}
    />
    <Form action={`/yls/delegations/${delegation.id}/withdrawal`} form={form}>
      <TextArea name="reason" label={{ key: 'yls.delegations.reason' }} rows={3} />
      <Button text={{ key: 'yls.delegations.withdraw' }} kind="danger" />
    </Form>
  </>
);
