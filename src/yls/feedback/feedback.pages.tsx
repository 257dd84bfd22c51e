import {
  Alert,
  Button,
  EmptyState,
  Figure,
  FigureRow,
  Form,
  PageHeader,
  Radios,
  Section,
  Table,
  TextArea,
  useFormats,
  useText,
  type Column,
  type FormState,
} from '../../platform/index.js';
import { FEWEST, MARKED } from './feedback-questions.js';
import type { FeedbackResults, MarkFigures } from './feedback.queries.js';

const title = { key: 'yls.feedback.title' };
const MARKS = ['5', '4', '3', '2', '1'];

/** What a delegate thought of the summit: all of it may be left out. */
export function FeedbackPage({ summit, form, wasGiven }: { summit: string; form: FormState; wasGiven: boolean }) {
  if (wasGiven)
    return (
      <>
        <PageHeader eyebrow={summit} title={title} />
        <Alert tone="success" text={{ key: 'yls.feedback.thanks' }} />
      </>
    );
  return (
    <>
      <PageHeader eyebrow={summit} title={title} lead={{ key: 'yls.feedback.lead' }} />
      <Alert tone="info" title={{ key: 'yls.feedback.nobody' }} text={{ key: 'yls.feedback.nobody.text' }} />
      <Form action="/yls/mine/feedback" form={form}>
        {MARKED.map((question) => (
          <Radios
            key={question}
            name={question}
            label={{ key: `yls.feedback.ask.${question}` }}
            choices={MARKS.map((value) => ({ value, label: { key: `yls.feedback.mark.${value}` } }))}
            tiles={false}
            inline
            optional
          />
        ))}
        <TextArea name="best" label={{ key: 'yls.feedback.best' }} rows={3} optional />
        <TextArea name="change" label={{ key: 'yls.feedback.change' }} rows={3} optional />
        <Button text={{ key: 'yls.feedback.send' }} big />
      </Form>
    </>
  );
}

/** What all thought together, for staff. */
export function FeedbackResultsPage({ results }: { results: FeedbackResults }) {
  const { summit, answers, marks, best, change } = results;
  const columns = useColumns();
  const head = (
    <PageHeader eyebrow={summit.name} title={{ key: 'yls.opinions.title' }} lead={{ key: 'yls.opinions.lead' }} />
  );
  if (answers === null)
    return (
      <>
        {head}
        <EmptyState
          title={{ key: 'yls.opinions.few' }}
          text={{ key: 'yls.opinions.few.text', params: { fewest: FEWEST } }}
        />
      </>
    );
  return (
    <>
      {head}
      <FigureRow>
        <Figure value={answers} label={{ key: 'yls.opinions.answers' }} />
      </FigureRow>
      <Table
        caption={{ key: 'yls.opinions.title' }}
        hideCaption
        columns={columns}
        rows={marks}
        rowKey={({ question }) => question}
      />
      <OwnWords which="best" words={best} />
      <OwnWords which="change" words={change} />
    </>
  );
}

const OwnWords = ({ which: name, words }: { which: 'best' | 'change'; words: readonly string[] }) =>
  words.length === 0 ? null : (
    <Section title={{ key: `yls.feedback.${name}` }}>
      <ul class="yls-rows">
        {words.map((said, index) => (
          <li key={index} dir="auto">
            {said}
          </li>
        ))}
      </ul>
    </Section>
  );

function useColumns(): Column<MarkFigures>[] {
  const t = useText();
  const { number } = useFormats();
  return [
    { heading: { key: 'yls.opinions.question' }, cell: ({ question }) => t(`yls.feedback.ask.${question}`) },
    {
      heading: { key: 'yls.opinions.mean' },
      cell: ({ mean }) => (mean === null ? '–' : number(mean, { maximumFractionDigits: 1, minimumFractionDigits: 1 })),
      numeric: true,
    },
    {
      heading: { key: 'yls.opinions.spread' },
      cell: ({ spread }) => (spread ? spread.map((count) => number(count)).join(' · ') : '–'),
      numeric: true,
    },
    {
      heading: { key: 'yls.opinions.answers' },
      cell: ({ mean, count }) => (mean === null ? '–' : number(count)),
      numeric: true,
    },
  ];
}
