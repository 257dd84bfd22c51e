import { EmptyState, Section, Table, useFormats, useText, type Column } from '../../../platform/index.js';
import { FIELDS_SHARE } from '../../reports/move-figures.js';
import type { Outcome } from './outcomes.queries.js';

/** How it went by each set of weights, beside the field's figure. */
export function OutcomesSection({ outcomes }: { outcomes: readonly Outcome[] }) {
  const columns = useColumns();
  const title = { key: 'exchange.outcomes' };
  return (
    <Section
      title={title}
      lead={{ key: 'exchange.outcomes.lead', params: { field: percent(FIELDS_SHARE) } }}
      id="outcomes"
    >
      {outcomes.length === 0 ? (
        <EmptyState title={{ key: 'exchange.outcomes.none' }} text={{ key: 'exchange.outcomes.none.text' }} />
      ) : (
        <Table
          caption={title}
          hideCaption
          columns={columns}
          rows={outcomes}
          rowKey={(one) => one.weightsId ?? 'usual'}
        />
      )}
    </Section>
  );
}

function useColumns(): Column<Outcome>[] {
  const t = useText();
  const { dateTime, number } = useFormats();
  const scored = (score: number | null) => (score === null ? '–' : number(score));
  return [
    {
      heading: { key: 'exchange.outcomes.weights' },
      cell: ({ setAt }) => (setAt ? dateTime(setAt) : t('exchange.weights.none')),
    },
    { heading: { key: 'exchange.outcomes.students' }, cell: ({ students }) => number(students) },
    {
      heading: { key: 'exchange.outcomes.moved' },
      cell: ({ moved, share }) =>
        t('exchange.outcomes.share', { moved, share: percent(share ?? 0), field: percent(FIELDS_SHARE) }),
    },
    { heading: { key: 'exchange.outcomes.score-stayed' }, cell: ({ scoreOfStayed }) => scored(scoreOfStayed) },
    { heading: { key: 'exchange.outcomes.score-moved' }, cell: ({ scoreOfMoved }) => scored(scoreOfMoved) },
    {
      heading: { key: 'exchange.outcomes.reasons' },
      cell: ({ reasons }) =>
        reasons.map(({ code, count }) => `${t(`exchange.reports.code.${code}`)}: ${number(count)}`).join(', ') || '–',
    },
  ];
}

const percent = (part: number): number => Math.round(part * 100);
