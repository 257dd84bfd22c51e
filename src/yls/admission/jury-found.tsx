import { Alert, Section, SummaryList, useText } from '../../platform/index.js';
import type { Found } from './decision.queries.js';
import { percent } from './percent.js';

/** What the jury found: the score with its range, what the ranking suggests, and each card without its judge. */
export function JuryFound({ found: { isWithheld, result, suggestion, cards } }: { found: Found }) {
  const t = useText();
  if (isWithheld) return <Alert tone="warning" text={{ key: 'yls.refusal.tied' }} />;
  if (cards.length === 0 && (result?.score ?? null) === null) return null;
  return (
    <Section title={{ key: 'yls.review.found' }}>
      <SummaryList
        rows={[
          ...(result && result.score !== null
            ? [{ label: { key: 'yls.review.score' }, value: <Score result={result} /> }]
            : []),
          {
            label: { key: 'yls.review.suggestion' },
            value: t(suggestion ? `yls.review.suggested.${suggestion}` : 'yls.review.suggested.none'),
          },
          ...(result?.departure ? [{ label: { key: 'yls.review.departure' }, value: result.departure }] : []),
          ...cards.map(({ score, worksWell, tryNext }, index) => ({
            label: { key: 'yls.review.card', params: { number: index + 1, score: percent(score) } },
            value: <Words worksWell={worksWell} tryNext={tryNext} />,
          })),
        ]}
      />
    </Section>
  );
}

function Score({ result: { score, low, high } }: { result: NonNullable<Found['result']> }) {
  const t = useText();
  const shown = percent(score!);
  return (
    <>
      {low === null || high === null
        ? t('yls.review.score.alone', { score: shown })
        : t('yls.review.score.within', { score: shown, low: percent(low), high: percent(high) })}
    </>
  );
}

function Words({ worksWell, tryNext }: { worksWell: string; tryNext: string }) {
  const t = useText();
  if (worksWell === '' && tryNext === '') return <>{t('yls.review.card.silent')}</>;
  return (
    <>
      {worksWell && <p dir="auto">{worksWell}</p>}
      {tryNext && <p dir="auto">{t('yls.review.card.doubt', { words: tryNext })}</p>}
    </>
  );
}
