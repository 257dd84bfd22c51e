import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  EmptyState,
  FileField,
  Form,
  PageHeader,
  Pagination,
  Section,
  Select,
  Table,
  useFormats,
  useLocale,
  useText,
  type FormState,
} from '../../platform/index.js';
import { inLocale } from '../editions/localized.js';
import { EntryTag } from '../entries/entry-tag.js';
import type { BatchCard } from './batches.queries.js';
import { FilesField } from './files-field.js';
import type { HeldEntry } from './held-entries.queries.js';
import { InviteTeachers } from './invite-teachers.js';
import type { OthersHome, RightShown } from './others.queries.js';
import { SHEET_BYTES } from './sheet-limits.js';

/** Where a teacher or a coordinator enters many students: template, sheet with files, and what was sent. */
export function OthersPage({
  edition,
  rights,
  batches,
  held,
  next,
  invitations,
  form,
}: OthersHome & { form: FormState }) {
  const t = useText();
  const isCoordinator = rights.some(({ as }) => as === 'coordinator');
  return (
    <>
      <PageHeader
        eyebrow={{ key: 'yaas.programme' }}
        title={{ key: 'yaas.others.title' }}
        lead={{ key: 'yaas.others.lead' }}
      />
      {!edition && <Alert tone="info" text={{ key: 'yaas.refusal.no_edition' }} />}
      {edition && rights.length > 0 && <SendSheet rights={rights} form={form} />}
      {batches.length > 0 && <Batches batches={batches} />}
      <Section title={{ key: 'yaas.others.held' }}>
        {held.length > 0 ? (
          <Held held={held} />
        ) : (
          <EmptyState
            title={{ key: 'yaas.others.held.none' }}
            text={{ key: 'yaas.others.held.none.text' }}
            icon="file"
          />
        )}
        <Pagination next={next && `/yaas/others?after=${next}`} />
      </Section>
      {isCoordinator && <InviteTeachers rights={rights} invitations={invitations} />}
      <p>
        <a href="/yaas/others/child">{t('yaas.others.child.link')}</a>
      </p>
    </>
  );
}

function SendSheet({ rights, form }: { rights: readonly RightShown[]; form: FormState }) {
  const t = useText();
  const { date } = useFormats();
  const first = rights[0]!;
  return (
    <Section title={{ key: 'yaas.others.sheet' }}>
      {first.until && (
        <Alert
          tone="info"
          slim
          text={{ key: 'yaas.others.limit', params: { until: date(first.until), most: first.most ?? 0 } }}
        />
      )}
      <ol class="sheet-steps">
        <li>
          <h3>{t('yaas.others.step.template')}</h3>
          <p>{t('yaas.others.step.template.text')}</p>
          <ButtonRow>
            <ButtonLink
              href={`/yaas/others/template.xlsx?member=${first.memberId}`}
              text={{ key: 'yaas.others.xlsx' }}
              kind="secondary"
            />
            <ButtonLink
              href={`/yaas/others/template.csv?member=${first.memberId}`}
              text={{ key: 'yaas.others.csv' }}
              kind="plain"
            />
          </ButtonRow>
        </li>
        <li>
          <h3>{t('yaas.others.step.send')}</h3>
          <p>{t('yaas.others.step.send.text')}</p>
          <Form action="/yaas/others/batches" form={form} files>
            <MemberField rights={rights} />
            <SheetFields />
            <ButtonRow>
              <Button text={{ key: 'yaas.others.check' }} icon="upload" big />
            </ButtonRow>
          </Form>
        </li>
      </ol>
    </Section>
  );
}

function MemberField({ rights }: { rights: readonly RightShown[] }) {
  if (rights.length === 1) return <input type="hidden" name="member" value={rights[0]!.memberId} />;
  const choices = rights.map(({ memberId, memberName }) => ({ value: memberId, label: memberName }));
  return <Select name="member" label={{ key: 'yaas.others.member' }} choices={choices} empty={false} />;
}

/** The sheet, and the files that its lines name. */
export function SheetFields() {
  return (
    <>
      <FileField
        name="sheet"
        label={{ key: 'yaas.others.file.sheet' }}
        hint={{ key: 'yaas.others.file.sheet.hint' }}
        accept=".xlsx,.csv,text/csv"
        maxBytes={SHEET_BYTES}
      />
      <FilesField
        name="files"
        label={{ key: 'yaas.others.file.files' }}
        hint={{ key: 'yaas.others.file.files.hint' }}
      />
    </>
  );
}

function Batches({ batches }: { batches: readonly BatchCard[] }) {
  const t = useText();
  const { dateTime } = useFormats();
  return (
    <Section title={{ key: 'yaas.others.batches' }}>
      <Table
        caption={{ key: 'yaas.others.batches' }}
        hideCaption
        rows={batches}
        rowKey={({ id }) => id}
        columns={[
          {
            heading: { key: 'yaas.others.file.sheet' },
            cell: ({ id, fileName }) => <a href={`/yaas/others/batches/${id}`}>{fileName}</a>,
          },
          { heading: { key: 'yaas.others.sent' }, cell: ({ createdAt }) => dateTime(createdAt) },
          {
            heading: { key: 'yaas.others.lines' },
            cell: ({ lines, submitted }) => t('yaas.others.lines.sent', { lines, submitted }),
          },
        ]}
      />
    </Section>
  );
}

function Held({ held }: { held: readonly HeldEntry[] }) {
  const t = useText();
  const { locale } = useLocale();
  return (
    <Table
      caption={{ key: 'yaas.others.held' }}
      hideCaption
      rows={held}
      rowKey={({ id }) => id}
      columns={[
        { heading: { key: 'yaas.desk.entrant' }, cell: ({ name }) => name },
        {
          heading: { key: 'yaas.field.title' },
          cell: ({ id, title }) => <a href={`/yaas/entries/${id}`}>{title || t('yaas.untitled')}</a>,
        },
        { heading: { key: 'yaas.fact.category' }, cell: ({ category }) => inLocale(category, locale) },
        { heading: { key: 'yaas.desk.state' }, cell: ({ state }) => <EntryTag state={state} /> },
        {
          heading: { key: 'yaas.handover.offer' },
          cell: ({ id }) => <a href={`/yaas/others/entries/${id}/handover`}>{t('yaas.handover.link')}</a>,
        },
      ]}
    />
  );
}
