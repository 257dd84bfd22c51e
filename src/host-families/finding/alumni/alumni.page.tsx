import {
  Button,
  ButtonRow,
  EmptyState,
  Form,
  PageHeader,
  Pagination,
  Section,
  Select,
  Table,
  Tag,
  TextArea,
  TextField,
  useFormats,
  useText,
  type Column,
  type FormState,
  type RuleResult,
} from '../../../platform/index.js';
import { nameOfYear } from '../school-year.js';
import { RefusedWords } from '../words/refused-words.js';
import type { AlumniList, AlumnusLine } from './alumni.queries.js';
import type { AlumniAsked } from './alumnus.schema.js';

/** What was typed into each of the page's forms. */
export type AlumniForms = Readonly<Record<'add' | 'ask', FormState>>;

interface AlumniPageProps {
  list: AlumniList;
  asked: AlumniAsked;
  forms: AlumniForms;
  against: readonly RuleResult[];
}

const say = (key: string) => ({ key: `host-families.alumni.${key}` });

/** The families that hosted: what is known of them, and whether they were thanked and asked. */
export function AlumniPage({ list, asked, forms, against }: AlumniPageProps) {
  const columns = useColumns(list);
  const next = list.after && `/host-families/alumni?${new URLSearchParams({ ...asked, after: list.after }).toString()}`;
  return (
    <>
      <PageHeader title={say('title')} lead={say('lead')} />
      {list.lines.length === 0 ? (
        <EmptyState title={say('none')} text={say('none.text')} icon="people" />
      ) : (
        <Table caption={say('title')} hideCaption columns={columns} rows={list.lines} rowKey={({ id }) => id} />
      )}
      <Pagination next={next} />
      <Ask list={list} form={forms.ask} against={against} />
      <Add list={list} form={forms.add} />
    </>
  );
}

const choicesOf = ({ members }: AlumniList) => [...members].map(([value, label]) => ({ value, label }));

/** A member is chosen by itself when there is one. */
const only = ({ members }: AlumniList): string => (members.size === 1 ? [...members.keys()][0]! : '');

function Ask({ list, form, against }: { list: AlumniList; form: FormState; against: readonly RuleResult[] }) {
  return (
    <Section title={say('ask')} lead={say('ask.lead')} id="ask">
      <RefusedWords against={against} />
      <Form action="/host-families/alumni/asking" form={form} id="asking">
        <Select
          name="member"
          label={{ key: 'host-families.finding-desk.member' }}
          choices={choicesOf(list)}
          defaultValue={only(list)}
        />
        <TextArea name="words" label={{ key: 'host-families.inquiry.words' }} rows={5} optional />
        <Button text={say('ask.send')} />
      </Form>
    </Section>
  );
}

function Add({ list, form }: { list: AlumniList; form: FormState }) {
  const languages = ['en', 'es', 'fr', 'ja', 'zh', 'ar'];
  return (
    <Section title={say('add')} lead={say('add.lead')} id="add">
      <Form action="/host-families/alumni" form={form} id="adding">
        {list.members.size > 1 ? (
          <Select name="member" label={{ key: 'host-families.finding-desk.member' }} choices={choicesOf(list)} />
        ) : (
          <input type="hidden" name="member" value={only(list)} />
        )}
        <TextField name="name" label={say('name')} maxLength={120} />
        <TextField name="email" type="email" label={{ key: 'host-families.inquiry.email' }} />
        <TextField name="phone" type="tel" label={{ key: 'host-families.inquiry.phone' }} width="medium" optional />
        <TextField name="place" label={{ key: 'host-families.inquiry.place' }} width="medium" optional />
        <TextField
          name="lastYear"
          label={say('last-year')}
          hint={say('last-year.hint')}
          inputMode="numeric"
          width="short"
        />
        <TextField name="timesHosted" label={say('times')} inputMode="numeric" width="short" defaultValue="1" />
        <Select
          name="locale"
          label={say('language')}
          empty={false}
          choices={languages.map((code) => ({ value: code, label: { key: `host-families.worded-in.${code}` } }))}
        />
        <ButtonRow>
          <Button text={say('add')} />
        </ButtonRow>
      </Form>
    </Section>
  );
}

function useColumns({ members }: AlumniList): Column<AlumnusLine>[] {
  const t = useText();
  return [
    {
      heading: { key: 'host-families.finding-desk.family' },
      cell: ({ name, email, place }) => (
        <>
          {name}
          <br />
          <small>{[email, place].filter(Boolean).join(' · ')}</small>
        </>
      ),
    },
    { heading: { key: 'host-families.finding-desk.member' }, cell: ({ memberId }) => members.get(memberId) ?? '–' },
    {
      heading: say('hosted'),
      cell: ({ lastYear, timesHosted }) => (
        <>
          {nameOfYear(lastYear)} <small>{t('host-families.alumni.count', { times: timesHosted })}</small>
        </>
      ),
    },
    { heading: say('asked'), cell: (line) => <AskedAgain line={line} /> },
    {
      heading: say('thanks'),
      cell: (line) => <Thanks line={line} />,
    },
  ];
}

function AskedAgain({ line: { optedOutAt, inquiryId, askedFor } }: { line: AlumnusLine }) {
  const t = useText();
  if (inquiryId) return <a href={`/host-families/inquiries/${inquiryId}`}>{t('host-families.alumni.said-yes')}</a>;
  if (optedOutAt) return <Tag text={say('opted-out')} tone="neutral" />;
  if (!askedFor) return <Tag text={say('not-asked')} tone="neutral" />;
  return (
    <Tag text={{ key: 'host-families.alumni.asked-for', params: { season: nameOfYear(askedFor) } }} tone="waiting" />
  );
}

function Thanks({ line: { id, thankedAt } }: { line: AlumnusLine }) {
  const t = useText();
  const { date } = useFormats();
  return (
    <>
      {thankedAt ? (
        <small>{date(thankedAt)}</small>
      ) : (
        <form method="post" action={`/host-families/alumni/${id}/thanks`}>
          <Button text={say('thank')} kind="secondary" />
        </form>
      )}{' '}
      <a href={`/host-families/alumni/${id}/letter`}>{t('host-families.alumni.letter')}</a>
    </>
  );
}
