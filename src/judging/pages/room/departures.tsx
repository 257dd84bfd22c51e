import {
  Button,
  ButtonRow,
  Form,
  Radios,
  Section,
  Select,
  Tag,
  TextField,
  useText,
  type TagTone,
} from '../../../platform/index.js';
import type { DepartureLine } from '../../room/room.queries.js';
import type { RoomPageProps } from './room.page.js';

interface DeparturesProps {
  room: RoomPageProps;
  here: string;
  isOpen: boolean;
  /** Whether what was decided may be doubted. */
  mayDoubt: boolean;
}

/** Outcomes other than the ranking's: who wants them and why, and who agrees. */
export function Departures({ room, here, isOpen, mayDoubt }: DeparturesProps) {
  const t = useText();
  const { departures, form } = room;
  if (departures.length === 0 && !isOpen) return null;
  return (
    <Section title={{ key: 'judging.room.departures' }} lead={{ key: 'judging.room.departures.lead' }}>
      <ul class="departures">
        {departures.map((departure) => (
          <DepartureItem
            key={departure.id}
            departure={departure}
            here={here}
            isOpen={isOpen}
            mayDoubt={mayDoubt && departure.secondedBy !== null && departure.doubtedBy === null}
          />
        ))}
      </ul>
      {isOpen && (
        <details class="judging-fold" open={form.errors.length > 0}>
          <summary>{t('judging.departure.new')}</summary>
          <DepartureForm room={room} here={here} />
        </details>
      )}
    </Section>
  );
}

interface DepartureItemProps extends Omit<DeparturesProps, 'room'> {
  departure: DepartureLine;
}

function DepartureItem({ departure, here, isOpen, mayDoubt }: DepartureItemProps) {
  const t = useText();
  const { id, code, outcome, place, reason, proposedBy, secondedBy, doubtedBy, own, doubted } = departure;
  const path = `${here}/departures/${id}`;
  return (
    <li class="departures__item">
      <p>
        <strong>{code}</strong> <Tag text={{ key: `judging.outcome.${outcome}`, params: { place: place ?? 0 } }} />{' '}
        <Tag {...standingOf(departure)} />
      </p>
      <blockquote dir="auto">{reason}</blockquote>
      <p class="usa-hint">
        {t('judging.departure.by', { name: proposedBy })}{' '}
        {secondedBy && t('judging.departure.with', { name: secondedBy })}{' '}
        {doubtedBy && t('judging.departure.doubt', { name: doubtedBy })}
      </p>
      {(isOpen || mayDoubt) && !departure.fell && (
        <ButtonRow>
          {isOpen && !own && !secondedBy && (
            <form method="post" action={`${path}/second`}>
              <Button kind="secondary" text={{ key: 'judging.departure.second', params: { code } }} />
            </form>
          )}
          {!doubted && (
            <form method="post" action={`${path}/removal`}>
              <Button kind="plain" text={{ key: `judging.departure.${wayBack(departure)}`, params: { code } }} />
            </form>
          )}
        </ButtonRow>
      )}
    </li>
  );
}

function standingOf({ fell, secondedBy }: DepartureLine): { text: { key: string }; tone: TagTone } {
  if (fell) return { text: { key: 'judging.departure.fell' }, tone: 'neutral' };
  return secondedBy
    ? { text: { key: 'judging.departure.agreed' }, tone: 'good' }
    : { text: { key: 'judging.departure.waits' }, tone: 'waiting' };
}

/** What taking it back is for the reader. */
function wayBack({ own, secondedBy, doubtedBy }: DepartureLine): string {
  if (secondedBy === null) return own ? 'take-back' : 'turn-down';
  return doubtedBy === null ? 'ask-back' : 'take-back';
}

function DepartureForm({ room: { round, works, form }, here }: Pick<DeparturesProps, 'room' | 'here'>) {
  return (
    <Form action={`${here}/departures`} form={form}>
      <Select
        name="work"
        label={{ key: 'judging.departure.work' }}
        choices={works.map(({ id, code }) => ({ value: id, label: code }))}
      />
      {round.advancement ? (
        <Radios
          name="outcome"
          label={{ key: 'judging.departure.outcome' }}
          choices={['advanced', 'not_placed'].map((value) => ({
            value,
            label: { key: `judging.departure.outcome.${value}` },
          }))}
        />
      ) : (
        <TextField
          name="place"
          label={{ key: 'judging.departure.place' }}
          hint={{ key: 'judging.departure.place.hint' }}
          inputMode="numeric"
          width="short"
        />
      )}
      <TextField
        name="reason"
        label={{ key: 'judging.departure.reason' }}
        hint={{ key: 'judging.departure.reason.hint' }}
      />
      <Button kind="secondary" text={{ key: 'judging.departure.propose' }} />
    </Form>
  );
}
