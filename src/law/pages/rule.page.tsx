import {
  Button,
  DateField,
  Form,
  PageHeader,
  Section,
  Select,
  SummaryList,
  Table,
  Tag,
  TextField,
  useFormats,
  useText,
  type Column,
  type FormState,
} from '../../platform/index.js';
import type { LawBooks } from '../law-books.service.js';
import type { LawInForce } from '../law-in-force.js';
import type { LawRule } from '../law-rule.js';
import { TONES, useNumbers } from './numbers.js';

type Changes = Awaited<ReturnType<LawBooks['changesOf']>>;

interface RulePageProps {
  rule: LawRule;
  law: LawInForce;
  changes: Changes;
  form: FormState;
  mayChange: boolean;
}

/** One rule: what it checks, what proves it, its numbers and how they came about. */
export function RulePage({ rule, law, changes, form, mayChange }: RulePageProps) {
  const t = useText();
  const numbers = useNumbers()(rule, law);
  return (
    <>
      <PageHeader
        eyebrow={{ key: 'law.title' }}
        title={rule.cites}
        lead={{ ...rule.checks, params: law.wordsOf(rule.id, rule.parameters) }}
      >
        <Tag text={{ key: `law.severity.${rule.severity}` }} tone={TONES[rule.severity]} />
      </PageHeader>
      <SummaryList
        rows={[
          {
            label: { key: 'law.evidence' },
            value: rule.evidence.map((kind) => t(`law.evidence.${kind}`)).join(', ') || t('law.evidence.none'),
          },
          ...numbers.map(({ name, shown }) => ({ label: { key: `law.number.${name}` }, value: shown })),
        ]}
      />
      {numbers.length > 0 && (
        <Section title={{ key: 'law.history' }} lead={{ key: 'law.history.lead' }}>
          {changes.length > 0 && <History changes={changes} />}
          {mayChange && <ChangeForm rule={rule} form={form} />}
        </Section>
      )}
    </>
  );
}

function ChangeForm({ rule, form }: { rule: LawRule; form: FormState }) {
  const choices = Object.keys(rule.parameters).map((name) => ({ value: name, label: { key: `law.number.${name}` } }));
  return (
    <Form action={`/law/${rule.id}/parameters`} form={form}>
      <Select name="name" label={{ key: 'law.form.name' }} choices={choices} />
      <TextField name="value" label={{ key: 'law.form.new-value' }} inputMode="numeric" width="short" />
      <DateField name="validFrom" label={{ key: 'law.form.from' }} hint={{ key: 'law.form.from.hint' }} />
      <TextField name="reason" label={{ key: 'law.form.why' }} hint={{ key: 'law.form.why.hint' }} />
      <Button text={{ key: 'law.form.save' }} />
    </Form>
  );
}

function History({ changes }: { changes: Changes }) {
  const columns = useColumns();
  return (
    <Table caption={{ key: 'law.history' }} hideCaption columns={columns} rows={changes} rowKey={({ id }) => id} />
  );
}

function useColumns(): Column<Changes[number]>[] {
  const t = useText();
  const { dateTime, day } = useFormats();
  return [
    { heading: { key: 'law.form.name' }, cell: ({ name }) => t(`law.number.${name}`) },
    { heading: { key: 'law.form.new-value' }, numeric: true, cell: ({ value }) => value },
    { heading: { key: 'law.form.from' }, cell: ({ validFrom }) => day(validFrom) },
    { heading: { key: 'law.form.why' }, cell: ({ reason }) => reason },
    { heading: { key: 'law.set-by' }, cell: ({ setByName, setAt }) => `${setByName}, ${dateTime(setAt)}` },
  ];
}
