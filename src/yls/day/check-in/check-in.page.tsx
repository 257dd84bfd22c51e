import {
  Alert,
  Button,
  Figure,
  FigureRow,
  Form,
  newForm,
  PageHeader,
  Pagination,
  RuleList,
  Section,
  Table,
  Tag,
  TextField,
  useFormats,
  useText,
  type Column,
  type FormState,
} from '../../../platform/index.js';
import { DoorApp } from './door-app.js';
import type { Door, DoorLine, Oddity } from './roster.queries.js';

interface CheckInProps {
  door: Door;
  /** What was searched for. */
  words: string;
  account: string;
  /** An act that was to be taken back, without saying why. */
  wrong: { act: string; form: FormState } | null;
}

/** Who is expected and who has come. With scripts the same goes on without a line, over a list on the device. */
export function CheckInPage({ door, words, account, wrong }: CheckInProps) {
  const { summit, counts, lines, after, oddities } = door;
  const columns = useColumns(door, { words, wrong });
  const title = { key: 'yls.door.title' };
  const path = `/yls/day/${summit.id}/check-in`;
  return (
    <>
      <PageHeader eyebrow={summit.name} title={title} lead={{ key: 'yls.door.lead' }} />
      <DoorApp summit={summit} account={account} />
      <div class="door__plain">
        <FigureRow>
          <Figure value={counts.there} label={{ key: 'yls.door.there' }} />
          <Figure value={counts.expected - counts.there} label={{ key: 'yls.door.awaited' }} />
        </FigureRow>
        {counts.lacking > 0 && (
          <Alert tone="warning" slim text={{ key: 'yls.door.lacking', params: { count: counts.lacking } }} />
        )}
        <Form action={path} method="get" form={newForm({ words })}>
          <TextField name="words" label={{ key: 'yls.door.find' }} autocomplete="off" />
          <Button text={{ key: 'yls.door.search' }} kind="secondary" />
        </Form>
        <Table caption={title} hideCaption columns={columns} rows={lines} rowKey={({ id }) => id} />
        <Pagination next={after ? `${path}?${new URLSearchParams({ words, after })}` : undefined} />
        <Oddities oddities={oddities} timeZone={summit.timeZone} />
      </div>
    </>
  );
}

function useColumns(
  { summit: { id: summitId, timeZone } }: Door,
  { words, wrong }: Pick<CheckInProps, 'words' | 'wrong'>,
): Column<DoorLine>[] {
  const t = useText();
  const { dateTime } = useFormats();
  return [
    { heading: { key: 'yls.door.name' }, cell: ({ name }) => name },
    { heading: { key: 'yls.door.from' }, cell: ({ from }) => from },
    {
      heading: { key: 'yls.door.state' },
      cell: ({ state, at }) =>
        state === 'complete'
          ? t('yls.door.not-yet')
          : at
            ? t('yls.door.since', { at: dateTime(at, timeZone) })
            : t('yls.door.in'),
    },
    {
      heading: { key: 'yls.door.act' },
      cell: ({ id, act, state, name, stops, came }) =>
        stops.length > 0 ? (
          <RuleList results={stops} />
        ) : state === 'complete' ? (
          <Form action={`/yls/day/${summitId}/check-in`} form={newForm()}>
            <input type="hidden" name="act" value={act} />
            <input type="hidden" name="registration" value={id} />
            <Button text={{ key: 'yls.door.check-in', params: { name } }} />
          </Form>
        ) : (
          <>
            <Tag text={{ key: 'yls.door.in' }} tone="good" />
            {came && state === 'checked_in' && (
              <TakeBack
                action={`/yls/day/${summitId}/check-in/${came}/undoing`}
                act={act}
                words={words}
                form={wrong?.act === came ? wrong.form : null}
              />
            )}
          </>
        ),
    },
  ];
}

interface TakeBackProps {
  action: string;
  /** The id that the new act gets. */
  act: string;
  words: string;
  form: FormState | null;
}

const TakeBack = ({ action, act, words, form }: TakeBackProps) => (
  <details open={form !== null}>
    <summary>{useText()('yls.door.undo')}</summary>
    <Form action={action} form={form ?? newForm()}>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="words" value={words} />
      <TextField name="because" label={{ key: 'yls.door.undo.because' }} autocomplete="off" />
      <Button text={{ key: 'yls.door.undo' }} kind="danger" />
    </Form>
  </details>
);

/** Twice on two phones, a ticket that was replaced: somebody should look, nothing is lost. */
function Oddities({ oddities, timeZone }: { oddities: readonly Oddity[]; timeZone: string }) {
  const t = useText();
  const { dateTime } = useFormats();
  if (oddities.length === 0) return null;
  return (
    <Section title={{ key: 'yls.door.odd' }} lead={{ key: 'yls.door.odd.lead' }}>
      <ul class="yls-rows">
        {oddities.map(({ id, name, outcome, because, at, by, firstAt, firstBy }) => (
          <li key={id}>
            <strong>{name ?? t('yls.door.nobody')}</strong> {t(`yls.door.told.${outcome}`)}{' '}
            {t('yls.door.odd.when', { at: dateTime(at, timeZone), by })} {because && `“${because}”`}{' '}
            {firstAt &&
              firstBy &&
              outcome === 'again' &&
              t('yls.door.odd.first', { at: dateTime(firstAt, timeZone), by: firstBy })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
