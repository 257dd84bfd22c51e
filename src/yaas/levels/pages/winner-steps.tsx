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
  if (next === 'passed_over') return <Post action={`${at}/passes/${id}/removal`} entry={id} step="take_back" />;
  return (
    <>
      <ButtonRow>
        {next === 'advance' && <Post action={`${at}/advancements`} entry={id} step="send" />}
        <ButtonLink href={`${at}/advancement/${id}#entry-${id}`} kind="plain" text={{ key: 'yaas.advancement.look' }} />
      </ButtonRow>
      {(next === 'choose' || next === 'another_chosen') && (
        <WithReason action={`${at}/choices`} entry={id} step="choice" form={form} />
      )}
      <WithReason action={`${at}/passes`} entry={id} step="pass" form={form} />
    </>
  );
}

const Post = ({ action, entry, step }: { action: string; entry: string; step: string }) => (
  <form method="post" action={action}>
    <input type="hidden" name="entry" value={entry} />
    <Button kind={step === 'send' ? 'primary' : 'secondary'} text={{ key: `yaas.advancement.${step}` }} />
  </form>
);

interface ReasonProps {
  action: string;
  entry: string;
  step: string;
  form: FormState;
}

function WithReason({ action, entry, step, form }: ReasonProps) {
  const t = useText();
  const own = form.values['entry'] === entry && form.values['what'] === step ? form : { values: {}, errors: [] };
  return (
    <details class="level-fold" open={own.errors.length > 0}>
      <summary>{t(`yaas.advancement.${step}`)}</summary>
      <Form action={action} form={own}>
        <input type="hidden" name="entry" value={entry} />
        <input type="hidden" name="what" value={step} />
        <TextField
          name="reason"
          label={{ key: 'yaas.levels.reason' }}
          hint={{ key: `yaas.advancement.${step}.hint` }}
        />
        <Button kind="secondary" text={{ key: `yaas.advancement.${step}.save` }} />
      </Form>
    </details>
  );
}
