import { Button, ButtonRow, Table, Tag, useFormats, useLocale, useText, type Column } from '../../platform/index.js';
import { inLocale } from '../editions/localized.js';
import type { EntryState } from '../entries/entry-state.js';
import { EntryTag } from '../entries/entry-tag.js';
import { pairName } from '../entries/pair-name.js';
import type { BulkAct } from './bulk-acts.service.js';
import type { DeskLine } from './desk-list.queries.js';
import type { Waiting } from './waiting.js';

const DAY = 24 * 60 * 60 * 1000;

/** What can be done to all that stand in a state. */
const ACTS: Partial<Record<EntryState, readonly BulkAct['act'][]>> = {
  awaiting_sponsor: ['confirm', 'return', 'decline'],
  awaiting_guardian: ['nudge'],
  returned: ['nudge', 'decline'],
  submitted: ['return'],
};

/** Entries with who is waited for, and boxes for doing the same to many. `state` is null where they stand in several. */
export function WorkList({ lines, state, now }: { lines: readonly DeskLine[]; state: EntryState | null; now: Date }) {
  const t = useText();
  const acts = (state && ACTS[state]) ?? [];
  const columns = useColumns(now);
  if (acts.length === 0) return <Lines lines={lines} columns={columns} />;
  return (
    <form action="/yaas/desk/acts" method="post">
      <Lines lines={lines} columns={[...columns, boxes(t('yaas.bulk.choose'))]} />
      <fieldset class="bulk">
        <legend>{t('yaas.bulk.with_chosen')}</legend>
        <ButtonRow>
          {acts.map((act) => (
            <Button
              key={act}
              name="act"
              value={act}
              text={{ key: `yaas.bulk.${act}` }}
              kind={act === 'decline' ? 'danger' : act === 'confirm' ? 'primary' : 'secondary'}
            />
          ))}
        </ButtonRow>
      </fieldset>
    </form>
  );
}

function Lines({ lines, columns }: { lines: readonly DeskLine[]; columns: Column<DeskLine>[] }) {
  return (
    <Table caption={{ key: 'yaas.desk.entries' }} hideCaption columns={columns} rows={lines} rowKey={({ id }) => id} />
  );
}

function useColumns(now: Date): Column<DeskLine>[] {
  const { locale } = useLocale();
  return [
    {
      heading: { key: 'yaas.field.title' },
      cell: ({ id, title }) => <a href={`/yaas/desk/entries/${id}`}>{title}</a>,
    },
    { heading: { key: 'yaas.desk.entrant' }, cell: ({ name }) => name },
    { heading: { key: 'yaas.fact.category' }, cell: ({ category }) => inLocale(category, locale) },
    { heading: { key: 'yaas.fact.pair' }, cell: (line) => pairName(line) },
    { heading: { key: 'yaas.desk.state' }, cell: ({ state }) => <EntryTag state={state} /> },
    { heading: { key: 'yaas.desk.waits' }, cell: ({ waiting }) => <WaitsFor waiting={waiting} now={now} /> },
  ];
}

const boxes = (choose: string): Column<DeskLine> => ({
  heading: { key: 'yaas.bulk.choose' },
  cell: ({ id, title }) => (
    <span class="usa-checkbox bulk__box">
      <input class="usa-checkbox__input" type="checkbox" name="id" value={id} id={`box-${id}`} />
      <label class="usa-checkbox__label" for={`box-${id}`}>
        <span class="usa-sr-only">{`${choose}: ${title}`}</span>
      </label>
    </span>
  ),
});

/** Who is waited for since when, how long that can be, and whether anybody can answer at all. */
function WaitsFor({ waiting, now }: { waiting: Waiting | null; now: Date }) {
  const t = useText();
  const { relative, date } = useFormats();
  if (!waiting) return <span class="none">–</span>;
  const { since, due, undelivered, remindedAt } = waiting;
  const days = due && Math.max(0, Math.ceil((due.getTime() - now.getTime()) / DAY));
  return (
    <div>
      {t(`yaas.waits.${waiting.for}`)} <span class="quiet">{t('yaas.waits.since', { when: relative(since) })}</span>
      {days !== null && (
        <>
          {' '}
          <Tag text={{ key: 'yaas.waits.left', params: { days } }} tone={days <= 3 ? 'bad' : 'waiting'} />
        </>
      )}
      {undelivered && (
        <>
          {' '}
          <Tag text={{ key: 'yaas.waits.undelivered' }} tone="bad" />
        </>
      )}
      {remindedAt && <span class="quiet"> {t('yaas.waits.reminded', { day: date(remindedAt) })}</span>}
    </div>
  );
}
