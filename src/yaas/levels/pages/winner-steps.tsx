import { Button, ButtonLink, ButtonRow, Form, TextField, useText, type FormState } from '../../../platform/index.js';
import type { WinnerLine } from '../winners.queries.js';

interface WinnerStepsProps {
  winner: WinnerLine;
  levelId: string;
  /** What was typed, if it was typed for this winner. */
  form: FormState;
}

/** What may be done with a winner now. */
export function WinnerSteps({ winner, levelId, form }: WinnerStepsProps) {
  const { id, next } = winner;
  const at = `/yaas/levels/${levelId}`;
  if (next === 'advanced') return null;
  if (next === 'passed_over') return <Post action={`${at}/passes/${id}/removal`} entry={id} label="take_back" />;
  return (
    <>
      <ButtonRow>
        {next === 'advance' && <Post action={`${at}/advancements`} entry={id} label="send" />}
        <ButtonLink href={`${at}/advancement/${id}#entry-${id}`} kind="plain" text={{ key: 'yaas.advancement.look' }} />
      </ButtonRow>
      {(next === 'choose' || next === 'another_chosen') && (
        <WithReason action={`${at}/choices`} entry={id} label="choice" form={form} />
      )}
      <WithReason action={`${at}/passes`} entry={id} label="pass" form={form} />
    </>
  );
}

const Post = ({ action, entry, label }: { action: string; entry: string; label: string }) => (
  <form method="post" action={action}>
    <input type="hidden" name="entry" value={entry} />
    <Button kind={label === 'send' ? 'primary' : 'secondary'} text={{ key: `yaas.advancement.${label}` }} />
  </form>
);

interface ReasonProps {
  action: string;
  entry: string;
  label: string;
  form: FormState;
}

function WithReason({ action, entry, label, form }: ReasonProps) {
  const t = useText();
  const own = form.values['entry'] === entry && form.values['what'] === label ? form : { values: {}, errors: [] };
  return (
    <details class="level-fold" open={own.errors.length > 0}>
      <summary>{t(`yaas.advancement.${label}`)}</summary>
      <Form action={action} form={own}>
        <input type="hidden" name="entry" value={entry} />
        <input type="hidden" name="what" value={label} />
        <TextField
          name="reason"
          label={{ key: 'yaas.levels.reason' }}
          hint={{ key: `yaas.advancement.${label}.hint` }}
        />
        <Button kind="secondary" text={{ key: `yaas.advancement.${label}.save` }} />
      </Form>
    </details>
  );
}
