import { Button, Form, newForm, useText, type Words } from '../../platform/index.js';
import type { MarkKind } from './exchange-board-mark.entity.js';

interface Said {
  kind: MarkKind;
  text: Words;
  /** The key of the card that presses it, where scripts run. */
  shortcut?: string;
}

interface MarkFormProps {
  termId: string;
  applicationId?: string;
  hostFileId?: string;
  /** What can be said here; to leave somebody out is said of the student, where there is one. */
  marks: readonly Said[];
  back?: string;
}

/** What the desk says to the plan, by one press, with the reason for others where there is time to give one. */
export function MarkForm({ termId, applicationId = '', hostFileId = '', marks, back }: MarkFormProps) {
  const t = useText();
  if (marks.length === 0) return null;
  return (
    <Form action={`/exchange/board/${termId}/marks`} form={newForm()} wide>
      <input type="hidden" name="applicationId" value={applicationId} />
      <input type="hidden" name="hostFileId" value={hostFileId} />
      {back && <input type="hidden" name="back" value={back} />}
      {marks.map(({ kind, text, shortcut }) => (
        <span key={kind} data-board-key={shortcut}>
          <Button text={text} kind="secondary" name="kind" value={kind} />
        </span>
      ))}
      <details class="board-reason">
        <summary>{t('exchange.board.reason')}</summary>
        <label>
          <span class="board-quiet">{t('exchange.board.reason.hint')}</span>
          <textarea class="usa-textarea textarea" name="reason" rows={2} maxLength={500} dir="auto" />
        </label>
      </details>
    </Form>
  );
}

export const LiftForm = ({
  termId,
  id,
  text,
  shortcut,
}: {
  termId: string;
  id: string;
  text: Words;
  shortcut?: string;
}) => (
  <Form action={`/exchange/board/${termId}/marks/${id}/lifting`} form={newForm()} wide>
    <span data-board-key={shortcut}>
      <Button text={text} kind="secondary" />
    </span>
  </Form>
);

interface ProposeFormProps {
  termId: string;
  applicationId: string;
  hostFileId: string;
}

/** The bed is held from then on, and the family can be asked. */
export const ProposeForm = ({ termId, applicationId, hostFileId }: ProposeFormProps) => (
  <Form action={`/exchange/board/${termId}/proposals`} form={newForm()} wide>
    <input type="hidden" name="applicationId" value={applicationId} />
    <input type="hidden" name="hostFileId" value={hostFileId} />
    <span data-board-key="Enter">
      <Button text={{ key: 'exchange.board.propose' }} />
    </span>
  </Form>
);
