import { Deadline, useText } from '../../platform/index.js';

/** Until when somebody's word is awaited, in their own time, too. */
export function AnswerBy({ until }: { until: Date }) {
  const t = useText();
  return (
    <div class="exchange-answer-by">
      <span>{t('exchange.home.answer-by')}</span>
      <Deadline at={until} timeZone="America/New_York" />
    </div>
  );
}
