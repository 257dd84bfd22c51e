import { Alert, RuleList, useLocale, useText, type RuleResult } from '../../../platform/index.js';
import { inLocale } from '../../round/localized.js';
import type { JudgeCard } from '../../scoring/judge-card.queries.js';

/** The rule's sentence, and for a card that another tab has changed, what is saved there. */
export function NotSaved({
  refusals,
  model: { criteria, card },
}: {
  refusals: readonly RuleResult[];
  model: JudgeCard;
}) {
  const t = useText();
  const { locale } = useLocale();
  const elsewhere = refusals.some((refusal) => refusal.id === 'card-is-the-newest');
  return (
    <Alert tone="error" title={{ key: 'judging.card.not-saved' }}>
      <RuleList results={refusals} />
      {elsewhere && (
        <>
          <h3>{t('judging.card.saved-elsewhere')}</h3>
          <ul>
            {criteria.map(({ id, label, step }) => (
              <li key={id}>{t('judging.card.saved-step', { label: inLocale(label, locale), step: step ?? '–' })}</li>
            ))}
            {card.worksWell && <li>{t('judging.card.saved-comment.works-well', { comment: card.worksWell })}</li>}
            {card.tryNext && <li>{t('judging.card.saved-comment.try-next', { comment: card.tryNext })}</li>}
          </ul>
        </>
      )}
    </Alert>
  );
}
