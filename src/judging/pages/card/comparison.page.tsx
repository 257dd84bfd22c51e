import { Button, Form, newForm, PageHeader, Select, useLocale, useText } from '../../../platform/index.js';
import { inLocale } from '../../round/localized.js';
import type { ComparedWorks } from '../../scoring/comparison.queries.js';
import type { JudgeCard } from '../../scoring/judge-card.queries.js';
import { WorkShown } from './work-shown.js';

/** Two of the judge's own works side by side, each with how the judge scored it. */
export function ComparisonPage({ one, other, offered }: ComparedWorks) {
  const action = `/judging/cards/${one.card.assignmentId}/comparison`;
  return (
    <>
      <PageHeader
        eyebrow={one.card.roundName}
        title={{ key: 'judging.comparison.title' }}
        lead={{ key: 'judging.comparison.lead' }}
      />
      <Form action={action} method="get" form={newForm({ with: other?.card.assignmentId ?? '' })} wide>
        <div class="comparison__choice">
          <Select
            name="with"
            label={{ key: 'judging.comparison.with' }}
            choices={offered.map(({ assignmentId, code, title }) => ({
              value: assignmentId,
              label: `${title} · ${code}`,
            }))}
          />
          <Button kind="secondary" text={{ key: 'judging.comparison.show' }} />
        </div>
      </Form>
      <div class="comparison">
        <Side model={one} />
        {other && <Side model={other} />}
      </div>
    </>
  );
}

function Side({ model }: { model: JudgeCard }) {
  const t = useText();
  const { locale } = useLocale();
  const { card, copy, criteria } = model;
  return (
    <article class="comparison__side">
      <p class="eyebrow">{card.code}</p>
      <h2 dir="auto">{copy.title}</h2>
      <ul class="comparison__scores">
        {criteria.map(({ id, label, step }) => (
          <li key={id}>{t('judging.card.saved-step', { label: inLocale(label, locale), step: step ?? '–' })}</li>
        ))}
      </ul>
      <p>
        <a href={`/judging/cards/${card.assignmentId}`}>{t('judging.comparison.card', { code: card.code })}</a>
      </p>
      <WorkShown {...model} />
    </article>
  );
}
