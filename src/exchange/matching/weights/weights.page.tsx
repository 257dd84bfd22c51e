import {
  Button,
  EmptyState,
  Form,
  PageHeader,
  Section,
  SummaryList,
  Table,
  TextArea,
  TextField,
  useFormats,
  useText,
  type Column,
  type FormState,
} from '../../../platform/index.js';
import type { ExchangeTerm } from '../../terms/exchange-term.entity.js';
import { MOST_WEIGHT, SOFT_CRITERIA, type Weights } from '../criteria/usual-weights.js';
import { OutcomesSection } from '../runs/outcomes-section.js';
import type { Outcome } from '../runs/outcomes.queries.js';
import type { WeightsSet } from './match-weights.queries.js';

interface WeightsPageProps {
  term: ExchangeTerm;
  form: FormState;
  weights: Weights;
  history: readonly WeightsSet[];
  outcomes: readonly Outcome[];
  maySet: boolean;
}

/** What each soft criterion weighs in a term, and who changed it, when and why. */
export function WeightsPage({ term, form, weights, history, outcomes, maySet }: WeightsPageProps) {
  return (
    <>
      <PageHeader
        eyebrow={term.name}
        title={{ key: 'exchange.weights.title', params: { term: term.name } }}
        lead={{ key: 'exchange.weights.lead', params: { most: MOST_WEIGHT } }}
      />
      {maySet ? <WeightsForm term={term} form={form} /> : <WeightsRead weights={weights} />}
      <OutcomesSection outcomes={outcomes} />
      <History history={history} />
    </>
  );
}

const WeightsForm = ({ term, form }: Pick<WeightsPageProps, 'term' | 'form'>) => (
  <Form action={`/exchange/terms/${term.id}/weights`} form={form}>
    <div class="match-weights">
      {SOFT_CRITERIA.map((criterion) => (
        <TextField
          key={criterion}
          name={criterion}
          label={{ key: `exchange.criterion.${criterion}.name` }}
          inputMode="numeric"
          width="short"
        />
      ))}
    </div>
    <TextArea name="reason" label={{ key: 'exchange.weights.reason' }} rows={3} />
    <Button text={{ key: 'exchange.weights.save' }} />
  </Form>
);

const WeightsRead = ({ weights }: Pick<WeightsPageProps, 'weights'>) => (
  <SummaryList
    rows={SOFT_CRITERIA.map((criterion) => ({
      label: { key: `exchange.criterion.${criterion}.name` },
      value: String(weights[criterion]),
    }))}
  />
);

function History({ history }: Pick<WeightsPageProps, 'history'>) {
  const columns = useColumns();
  const title = { key: 'exchange.weights.history' };
  return (
    <Section title={title} id="history">
      {history.length === 0 ? (
        <EmptyState title={{ key: 'exchange.weights.none' }} text={{ key: 'exchange.weights.none.text' }} />
      ) : (
        <Table caption={title} hideCaption columns={columns} rows={history} rowKey={({ id }) => id} />
      )}
    </Section>
  );
}

function useColumns(): Column<WeightsSet>[] {
  const t = useText();
  const { dateTime } = useFormats();
  return [
    { heading: { key: 'exchange.weights.when' }, cell: ({ setAt }) => dateTime(setAt) },
    { heading: { key: 'exchange.weights.who' }, cell: ({ setBy }) => setBy },
    {
      heading: { key: 'exchange.weights.what' },
      cell: ({ changed }) => (
        <ul class="match-weights__changes">
          {changed.map(({ criterion, from, to }) => (
            <li key={criterion}>
              {t('exchange.weights.change', { criterion: t(`exchange.criterion.${criterion}.name`), from, to })}
            </li>
          ))}
        </ul>
      ),
    },
    { heading: { key: 'exchange.weights.why' }, cell: ({ reason }) => reason },
  ];
}
