import { Button, Form, newForm, type Words } from '../../platform/index.js';
import type { MarkKind } from './exchange-board-mark.entity.js';

interface MarkFormProps {
  termId: string;
  kind: MarkKind;
  applicationId?: string;
  hostFileId?: string;
  text: Words;
  /** The key of the card that presses it, where scripts run. */
  shortcut?: string;
  back?: string;
}

/** One thing that the desk says to the plan. */
export const MarkForm = ({
  termId,
  kind,
  applicationId = '',
  hostFileId = '',
  text,
  shortcut,
  back,
}: MarkFormProps) => (
  <Form action={`/exchange/board/${termId}/marks`} form={newForm()} wide>
    <input type="hidden" name="kind" value={kind} />
    <input type="hidden" name="applicationId" value={applicationId} />
    <input type="hidden" name="hostFileId" value={hostFileId} />
    {back && <input type="hidden" name="back" value={back} />}
    <span data-board-key={shortcut}>
      <Button text={text} kind="secondary" />
    </span>
  </Form>
);

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
