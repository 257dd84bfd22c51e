import { Button, Form, newForm, useFormats, useText } from '../../../platform/index.js';
import type { ExchangePlacement } from '../exchange-placement.entity.js';
import type { ExchangePlacementAnswer } from '../placement-answer.entity.js';

interface AnswersProps {
  applicationId: string;
  placement: ExchangePlacement;
  answers: readonly ExchangePlacementAnswer[];
}

/** Who was asked, and what they said on which day. */
export function AnswersOfPlacement({ applicationId, placement, answers }: AnswersProps) {
  const t = useText();
  const { dateTime } = useFormats();
  if (answers.length === 0) return null;
  const said = ({ agrees, answeredAt, askedAt }: ExchangePlacementAnswer) =>
    agrees === null
      ? t('exchange.placements.answer.asked', { at: dateTime(askedAt) })
      : t(`exchange.placements.answer.${agrees ? 'agreed' : 'declined'}`, { at: dateTime(answeredAt!) });
  return (
    <>
      <h3>{t('exchange.placements.answers')}</h3>
      <ul class="host-rows">
        {answers.map((answer) => (
          <li key={answer.id}>
            <span>
              {answer.name}
              <small>
                {t(`exchange.placements.part.${answer.part}`)}: {said(answer)}
                {answer.declineCode && ` (${t(`exchange.placements.code.${answer.declineCode}`)})`}
              </small>
            </span>
            {answer.agrees === null && answer.email && placement.state === 'family_review' && (
              <Form
                action={`/exchange/applications/${applicationId}/placements/${placement.id}/answers/${answer.id}/reminder`}
                form={newForm()}
                wide
              >
                <Button text={{ key: 'exchange.placements.remind' }} kind="secondary" />
              </Form>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
