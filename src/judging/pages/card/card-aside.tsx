import { Button, Form, useText } from '../../../platform/index.js';
import type { JudgeCard } from '../../scoring/judge-card.queries.js';
import { isOpenForScores } from '../../scoring/scoring.rules.js';
import { Distribution } from '../distribution.js';
import { OwnConcerns } from './own-concerns.js';
import { Recusal } from './recusal.js';

/** What a judge may do beside scoring: look at their own scale, compare, put off, flag, step back. */
export function CardAside({ model }: { model: JudgeCard }) {
  const t = useText();
  const { card, works, distribution, concerns } = model;
  const path = `/judging/cards/${card.assignmentId}`;
  const scored = distribution.some(({ counts }) => counts.some((times) => times > 0));
  return (
    <div class="card-aside">
      <p class="card-aside__ways">
        <a href={`${path}/history`}>{t('judging.card.history')}</a>
        {works.length > 1 && (
          <a href={`${path}/comparison`} data-key="c">
            {t('judging.card.compare')}
          </a>
        )}
      </p>
      {isOpenForScores(card.roundState) && card.status !== 'complete' && works.length > 1 && (
        <Form action={`${path}/later`} wide>
          <Button kind="plain" icon="clock" text={{ key: 'judging.card.later' }} shortcut="l" />
        </Form>
      )}
      {scored && (
        <details class="card-aside__scale">
          <summary>{t('judging.desk.distribution')}</summary>
          <Distribution distribution={distribution} />
        </details>
      )}
      <OwnConcerns assignmentId={card.assignmentId} concerns={concerns} />
      <Recusal assignmentId={card.assignmentId} />
    </div>
  );
}
