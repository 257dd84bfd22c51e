import {
  Button,
  ButtonLink,
  Form,
  PageHeader,
  Pagination,
  Section,
  Select,
  Table,
  Tag,
  TextField,
  useFormats,
  useText,
  type FormState,
} from '../../../platform/index.js';
import type { ConflictLine, PersonInConflict } from '../../conflicts/round-conflicts.queries.js';
import type { Round } from '../../round/round.entity.js';
import { ClearanceCell } from './clearance-cell.js';

export interface ConflictsPageProps {
  round: Round;
  people: readonly PersonInConflict[];
  lines: readonly ConflictLine[];
  /** Where the next page of lines begins. */
  next: string | null;
  /** Whose lines alone are shown. */
  person: string | undefined;
  form: FormState;
}

/** Who may not look at which works, why and since when; what was cleared, by whom and why. */
export function ConflictsPage({ round, people, lines, next, person, form }: ConflictsPageProps) {
  const t = useText();
  const path = `/judging/rounds/${round.id}/conflicts`;
  const onward = next && `${path}?${new URLSearchParams({ ...(person && { person }), after: next }).toString()}`;
  return (
    <>
      <PageHeader
        title={{ key: 'judging.conflicts.title' }}
        eyebrow={round.name}
        lead={{ key: 'judging.conflicts.lead' }}
      >
        <ButtonLink kind="secondary" href="/judging/profile" text={{ key: 'judging.conflicts.own-ties' }} />
      </PageHeader>
      <Section title={{ key: 'judging.conflicts.people' }}>
        <People people={people} path={path} />
      </Section>
      <Section title={{ key: 'judging.conflicts.lines' }} lead={{ key: 'judging.conflicts.lines.lead' }}>
        {person && (
          <p>
            <a href={path}>{t('judging.conflicts.everybody')}</a>
          </p>
        )}
        {lines.length === 0 ? <p>{t('judging.conflicts.none')}</p> : <Lines lines={lines} path={path} />}
        {onward && <Pagination next={onward} />}
      </Section>
      <Tell people={people} path={path} form={form} />
    </>
  );
}

function People({ people, path }: { people: readonly PersonInConflict[]; path: string }) {
  const t = useText();
  const told = (count: number | null) => count ?? t('judging.conflicts.few');
  return (
    <Table
      caption={{ key: 'judging.conflicts.people' }}
      hideCaption
      rows={people}
      rowKey={(one) => one.accountId}
      columns={[
        {
          heading: { key: 'judging.conflicts.person' },
          cell: (one) => <a href={`${path}?person=${one.accountId}`}>{one.person}</a>,
        },
        {
          heading: { key: 'judging.jury.state' },
          cell: ({ seat }) => t(seat ? `judging.seat.${seat}` : 'judging.conflicts.official'),
        },
        { heading: { key: 'judging.conflicts.works' }, cell: (one) => told(one.works), numeric: true },
        { heading: { key: 'judging.conflicts.works.cleared' }, cell: (one) => told(one.cleared), numeric: true },
      ]}
    />
  );
}

function Lines({ lines, path }: { lines: readonly ConflictLine[]; path: string }) {
  const t = useText();
  const { date } = useFormats();
  return (
    <Table
      caption={{ key: 'judging.conflicts.lines' }}
      hideCaption
      rows={lines}
      rowKey={(line) => line.id}
      columns={[
        { heading: { key: 'judging.result.code' }, cell: (line) => <span class="work-code">{line.code}</span> },
        { heading: { key: 'judging.conflicts.person' }, cell: (line) => line.person },
        {
          heading: { key: 'judging.conflicts.reason' },
          cell: ({ source, declaredBy }) => (
            <span>
              {t(`judging.conflicts.source.${source}`)}
              {declaredBy && <span class="usa-hint"> {t('judging.conflicts.said-by', { name: declaredBy })}</span>}
            </span>
          ),
        },
        { heading: { key: 'judging.conflicts.since' }, cell: (line) => date(line.since) },
        {
          heading: { key: 'judging.jury.state' },
          cell: ({ cleared }) => (
            <Tag
              text={{ key: cleared ? 'judging.conflicts.is-cleared' : 'judging.conflicts.stands' }}
              tone={cleared ? 'good' : 'waiting'}
            />
          ),
        },
        { heading: { key: 'judging.clearance.title' }, cell: (line) => <ClearanceCell line={line} path={path} /> },
      ]}
    />
  );
}

function Tell({ people, path, form }: { people: readonly PersonInConflict[]; path: string; form: FormState }) {
  const t = useText();
  return (
    <details class="judging-fold" open={form.errors.length > 0}>
      <summary>{t('judging.conflicts.tell')}</summary>
      <p>{t('judging.conflicts.tell.lead')}</p>
      <Form action={path} form={form}>
        <Select
          name="person"
          label={{ key: 'judging.conflicts.person' }}
          choices={people.map(({ accountId, person }) => ({ value: accountId, label: person }))}
        />
        <TextField
          name="code"
          label={{ key: 'judging.conflicts.tell.code' }}
          hint={{ key: 'judging.conflicts.tell.code.hint' }}
          width="short"
        />
        <Button kind="secondary" text={{ key: 'judging.conflicts.tell.save' }} />
      </Form>
    </details>
  );
}
