import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  PageHeader,
  TextArea,
  TextField,
  type FormState,
} from '../../platform/index.js';
import type { BulkAct } from './bulk-acts.service.js';

/** Asks for the words that all of them are told. */
export function BulkFormPage({ ids, act, form }: { ids: readonly string[]; act: BulkAct['act']; form: FormState }) {
  return (
    <>
      <PageHeader title={{ key: `yaas.bulk.${act}` }} lead={{ key: 'yaas.bulk.lead', params: { count: ids.length } }} />
      <Form action="/yaas/desk/acts" form={form}>
        <input type="hidden" name="act" value={act} />
        {ids.map((id) => (
          <input key={id} type="hidden" name="id" value={id} />
        ))}
        <TextArea name="reason" label={{ key: 'yaas.desk.reason' }} hint={{ key: 'yaas.desk.reason.hint' }} rows={4} />
        {act === 'return' && (
          <TextField name="due" label={{ key: 'yaas.desk.due' }} hint={{ key: 'yaas.desk.due.hint' }} width="medium" />
        )}
        <ButtonRow>
          <Button text={{ key: `yaas.bulk.${act}` }} kind={act === 'decline' ? 'danger' : 'primary'} />
          <ButtonLink text={{ key: 'yaas.bulk.back' }} href="/yaas/desk" kind="secondary" />
        </ButtonRow>
      </Form>
    </>
  );
}
