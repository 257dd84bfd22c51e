import { Button, Form, TextField, useFormats, useText } from '../../../platform/index.js';
import type { ConflictLine } from '../../conflicts/round-conflicts.queries.js';

/** What was cleared, by whom and why, with the way back; or the way to clear it, with a reason. */
export function ClearanceCell({ line: { id, code, person, cleared }, path }: { line: ConflictLine; path: string }) {
  const t = useText();
  const { date } = useFormats();
  if (cleared)
    return (
      <div>
        <p>{t('judging.clearance.by', { name: cleared.by, on: date(cleared.at), reason: cleared.reason })}</p>
        <form method="post" action={`${path}/${id}/clearance/end`}>
          <Button kind="plain" text={{ key: 'judging.clearance.end', params: { name: person, code } }} />
        </form>
      </div>
    );
  return (
    <details>
      <summary>{t('judging.clearance.open', { name: person, code })}</summary>
      <Form action={`${path}/${id}/clearance`} id={`clearance-${id}`}>
        <TextField
          name="reason"
          label={{ key: 'judging.clearance.reason' }}
          hint={{ key: 'judging.clearance.reason.hint' }}
        />
        <Button kind="secondary" text={{ key: 'judging.clearance.save' }} />
      </Form>
    </details>
  );
}
