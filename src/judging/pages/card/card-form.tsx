import { Autosave, Button, ButtonRow, Form, type FormState } from '../../../platform/index.js';
import type { JudgeCard } from '../../scoring/judge-card.queries.js';
import { AnswerFields } from './answer-fields.js';
import { CommentFields } from './comment-fields.js';

/** The judge's answers about one work, saved as they are given. */
export function CardForm({ model: { card, criteria }, form }: { model: JudgeCard; form: FormState }) {
  const action = `/judging/cards/${card.assignmentId}/scores`;
  return (
    <Autosave subject={`card-${card.assignmentId}`} action={action}>
      <Form action={action} form={form} wide>
        <input type="hidden" name="version" value={card.version} />
        <AnswerFields criteria={criteria} form={form} />
        <CommentFields />
        <ButtonRow>
          <Button text={{ key: 'judging.card.save-next' }} name="go" value="next" icon="arrow-forward" shortcut="s" />
          <Button text={{ key: 'judging.card.save' }} kind="secondary" name="go" value="stay" />
        </ButtonRow>
      </Form>
    </Autosave>
  );
}
