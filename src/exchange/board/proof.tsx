import { Alert, Button, Form, newForm, useFormats, type Words } from '../../platform/index.js';
import type { BoardView } from './board-view.js';

/** That nobody can do better, by the solver's own certificate; or how far the plan may lie behind until its proof is there. */
export function Proof({ view }: { view: BoardView }) {
  const { isProven, proofAskedAt, mayPlan } = view;
  const { dateTime } = useFormats();
  return (
    <>
      <Alert tone={isProven ? 'success' : 'warning'} text={standingOf(view)} slim />
      {!isProven && proofAskedAt && (
        <Alert
          tone="info"
          text={{ key: 'exchange.board.proof-asked', params: { since: dateTime(proofAskedAt) } }}
          slim
        />
      )}
      {mayPlan && <KeepForm view={view} />}
    </>
  );
}

function standingOf({ isProven, waitsForProof, behind }: BoardView): Words {
  if (isProven) return { key: 'exchange.board.proven' };
  if (waitsForProof) return { key: 'exchange.board.waits-for-proof' };
  return { key: 'exchange.board.repaired', params: { points: behind } };
}

/** One that is not proven is proven from then on. */
const KeepForm = ({ view: { termId, scope, isProven } }: { view: BoardView }) => (
  <Form action={`/exchange/board/${termId}/runs`} form={newForm()} wide>
    <input type="hidden" name="member" value={scope} />
    <Button text={{ key: isProven ? 'exchange.board.keep' : 'exchange.board.keep-and-prove' }} kind="secondary" />
  </Form>
);
