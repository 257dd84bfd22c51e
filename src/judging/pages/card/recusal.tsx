import { Button, Form, useText } from '../../../platform/index.js';

/** The way out for a judge who knows the work or who made it. */
export function Recusal({ assignmentId }: { assignmentId: string }) {
  const t = useText();
  return (
    <details class="judging-card__recusal">
      <summary>{t('judging.card.recusal')}</summary>
      <p>{t('judging.card.recusal.text')}</p>
      <Form action={`/judging/cards/${assignmentId}/recusal`}>
        <Button text={{ key: 'judging.card.recusal.button' }} kind="danger" />
      </Form>
    </details>
  );
}
