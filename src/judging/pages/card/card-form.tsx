import { Form, type FormState } from '../../../platform/index.js';
import type { JudgeCard } from '../../scoring/judge-card.queries.js';
import { pathOf, wayOf } from '../../scoring/way.js';
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
export function CardForm({ model, form, unsaved }: CardFormProps) {
  const { account, card, criteria, wordsFor } = model;
  const path = pathOf(card.assignmentId);
  return (
    <CardElement
      account={account}
      path={path}
      name={card.code}
      version={card.version}
      way={wayOf(model)}
      desk={`/judging/desk/${card.roundId}`}
      criteria={criteria}
      unsaved={unsaved}
    >
      <Form action={`${path}/scores`} form={form} wide>
        <input type="hidden" name="version" value={card.version} />
        <AnswerFields mode={card.mode} criteria={criteria} form={form} />
        <CommentFields
          asked={card.feedback || wordsFor === 'staff' || card.worksWell !== '' || card.tryNext !== ''}
          wordsFor={wordsFor}
        />
        <CardBar />
      </Form>
    </CardElement>
  );
}
