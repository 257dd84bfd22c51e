import { Form, type FormState } from '../../../platform/index.js';
import type { JudgeCard } from '../../scoring/judge-card.queries.js';
import { AnswerFields } from './answer-fields.js';
import { CardBar } from './card-bar.js';
import { CardElement } from './card-element.js';
import { CommentFields } from './comment-fields.js';

interface CardFormProps {
  model: JudgeCard;
  form: FormState;
  /** The form shows what was typed and refused. */
  unsaved: boolean;
}

/** The judge's answers about one work, saved as they are given. */
export function CardForm({ model: { account, card, criteria, works }, form, unsaved }: CardFormProps) {
  const path = `/judging/cards/${card.assignmentId}`;
  const way = works.map(({ assignmentId, status }) => ({
    path: `/judging/cards/${assignmentId}`,
    complete: status === 'complete',
  }));
  return (
    <CardElement
      account={account}
      path={path}
      name={card.code}
      version={card.version}
      way={way}
      desk={`/judging/desk/${card.roundId}`}
      criteria={criteria}
      unsaved={unsaved}
    >
      <Form action={`${path}/scores`} form={form} wide>
        <input type="hidden" name="version" value={card.version} />
        <AnswerFields mode={card.mode} criteria={criteria} form={form} />
        <CommentFields asked={card.feedback || card.worksWell !== '' || card.tryNext !== ''} />
        <CardBar />
      </Form>
    </CardElement>
  );
}
