import {
  Alert,
  Button,
  Form,
  formOf,
  PageHeader,
  Section,
  Select,
  Table,
  TextArea,
  TextField,
  useText,
  type Column,
  type FormState,
  type RuleResult,
} from '../../../platform/index.js';
import { APPEAL_KINDS, LISTED_LANGUAGES } from './appeal-kind.js';
import type { RecruitingWords } from './recruiting-words.entity.js';
import { RefusedWords } from './refused-words.js';

interface WordsPageProps {
  lines: readonly RecruitingWords[];
  trial: { text: string; against: readonly RuleResult[] };
  form: FormState;
}

const say = (key: string) => ({ key: `host-families.recruiting.${key}` });

const kinds = APPEAL_KINDS.map((kind) => ({ value: kind, label: say(`kind.${kind}`) }));
const languages = LISTED_LANGUAGES.map((code) => ({ value: code, label: { key: `host-families.worded-in.${code}` } }));

/** The lists, a text to be tried, and a new line. */
export function WordsPage({ lines, trial, form }: WordsPageProps) {
  const columns = useColumns();
  return (
    <>
      <PageHeader title={say('title')} lead={say('lead')} />
      <Section title={say('try')}>
        <RefusedWords against={trial.against} />
        {trial.text !== '' && trial.against.length === 0 && <Alert tone="success" text={say('honest')} slim />}
        <Form action="/host-families/words" method="get" form={formOf({ text: trial.text })}>
          <TextArea name="text" label={say('text')} rows={4} />
          <Button text={say('try')} kind="secondary" />
        </Form>
      </Section>
      <Section title={say('add')} lead={say('notation')}>
        <Form action="/host-families/words" form={form}>
          <Select name="language" label={say('language')} choices={languages} />
          <Select name="kind" label={say('kind')} choices={kinds} />
          <TextField name="words" label={say('words')} />
          <TextArea name="unless" label={say('unless')} hint={say('unless.hint')} rows={3} optional />
          <Button text={say('add')} />
        </Form>
      </Section>
      <Section title={say('lists')}>
        <Table caption={say('lists')} hideCaption columns={columns} rows={lines} rowKey={({ id }) => id} />
      </Section>
    </>
  );
}

function useColumns(): Column<RecruitingWords>[] {
  const t = useText();
  return [
    { heading: say('language'), cell: ({ language }) => t(`host-families.worded-in.${language}`) },
    { heading: say('kind'), cell: ({ kind }) => t(`host-families.recruiting.kind.${kind}`) },
    {
      heading: say('words'),
      cell: ({ words, language }) => (
        <span class="host-phrase" lang={language}>
          {words}
        </span>
      ),
    },
    {
      heading: say('unless'),
      cell: ({ unless, language }) => (
        <span class="host-phrase" lang={language}>
          {unless.join(' · ')}
        </span>
      ),
    },
    {
      heading: say('change'),
      cell: ({ id }) => (
        <form method="post" action={`/host-families/words/${id}/end`}>
          <Button text={say('end')} kind="plain" />
        </form>
      ),
    },
  ];
}
