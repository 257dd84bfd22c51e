import {
  Button,
  Form,
  newForm,
  PageHeader,
  Section,
  Select,
  Table,
  useLocale,
  useText,
  type Column,
  type FormState,
  type InLanguages,
} from '../../platform/index.js';
import type { YlsSummit } from '../summit/yls-summit.entity.js';
import { QuestionFields } from './question-fields.js';
import type { YlsQuestion } from './yls-question.entity.js';

interface FormPageProps {
  summit: YlsSummit;
  /** From which questions can be copied. */
  others: readonly YlsSummit[];
  questions: readonly YlsQuestion[];
  form: FormState;
}

/** What a summit asks, and the form for one question more. */
export function FormPage({ summit, others, questions, form }: FormPageProps) {
  const columns = useColumns(summit.id);
  const title = { key: 'yls.form-of.title' };
  return (
    <>
      <PageHeader
        eyebrow={summit.name}
        title={title}
        lead={{ key: 'yls.form-of.lead', params: { version: summit.formVersion } }}
      />
      {questions.length > 0 ? (
        <Table caption={title} hideCaption columns={columns} rows={questions} rowKey={({ id }) => id} />
      ) : (
        <Begin summit={summit} others={others} />
      )}
      <Section title={{ key: 'yls.question.new' }}>
        <Form action={`/yls/summits/${summit.id}/form`} form={form}>
          <QuestionFields questions={questions} />
          <Button text={{ key: 'yls.question.add' }} />
        </Form>
      </Section>
    </>
  );
}

const Begin = ({ summit, others }: Pick<FormPageProps, 'summit' | 'others'>) => (
  <Section title={{ key: 'yls.form-of.begin' }} lead={{ key: 'yls.form-of.begin.lead' }}>
    <Form action={`/yls/summits/${summit.id}/form/copies`} form={newForm()}>
      <Select
        name="from"
        label={{ key: 'yls.form-of.from' }}
        choices={[
          { value: '', label: { key: 'yls.form-of.usual' } },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        empty={false}
      />
      <Button text={{ key: 'yls.form-of.copy' }} kind="secondary" />
    </Form>
  </Section>
);

function useColumns(summitId: string): Column<YlsQuestion>[] {
  const t = useText();
  const { locale } = useLocale();
  const path = ({ id }: YlsQuestion) => `/yls/summits/${summitId}/form/${id}`;
  return [
    {
      heading: { key: 'yls.question.label' },
      cell: (one) => <a href={path(one)}>{inLocale(one.field.label as InLanguages, locale)}</a>,
    },
    { heading: { key: 'yls.question.section' }, cell: ({ section }) => t(`yls.section.${section}`) },
    { heading: { key: 'yls.question.kind' }, cell: ({ field }) => t(`yls.question.kind.${field.kind}`) },
    {
      heading: { key: 'yls.question.place' },
      cell: (one) => (
        <Form action={`${path(one)}/place`} form={newForm()}>
          <Button text={{ key: 'yls.question.up' }} kind="plain" />
        </Form>
      ),
    },
  ];
}

const inLocale = (words: InLanguages, locale: string): string => words[locale] ?? words['en'] ?? '';
