import { Alert, Button, Checkboxes, Form, TextArea, useFormats, type FormState } from '../../platform/index.js';
import type { ThreadShown } from '../threads/thread.queries.js';

/** Room to answer. At night in the minor's zone it says when the words arrive, and that an emergency need not wait. */
export function WriteForm({ thread: { id, waitsUntil }, form }: { thread: ThreadShown; form: FormState }) {
  const { dateTime } = useFormats();
  return (
    <Form action={`/messages/threads/${id}/messages`} form={form} wide>
      {waitsUntil && <Alert tone="info" slim text={{ key: 'messages.night', params: { at: dateTime(waitsUntil) } }} />}
      <TextArea name="text" label={{ key: 'messages.text' }} rows={4} count={{ mode: 'characters', max: 5_000 }} />
      {waitsUntil && (
        <Checkboxes
          name="emergency"
          label={{ key: 'messages.emergency' }}
          choices={[{ value: 'yes', label: { key: 'messages.emergency.now' } }]}
          optional
        />
      )}
      <Button text={{ key: 'messages.send' }} />
    </Form>
  );
}
