import {
  Button,
  Form,
  PageHeader,
  Section,
  TextArea,
  useFormats,
  useLocale,
  useText,
  type FormState,
} from '../../../platform/index.js';
import type { RoomCard, RoomNote, RoomWorkView } from '../../room/room-work.queries.js';
import { inLocale } from '../../round/localized.js';
import { WorkShown } from '../card/work-shown.js';
import { ToldWords } from '../staff/feedback/told-words.js';
import { isCounted } from '../../round/round-state.js';

/** One work on the table, with what is said of it; nothing says whose it is. */
export function RoomWorkPage(work: RoomWorkView & { form: FormState }) {
  const { round, id, code, pool, copy, files, process, notes, cards, form, wordsFor } = work;
  const t = useText();
  const room = `/judging/room/${round.id}`;
  const isOpen = isCounted(round.state);
  return (
    <>
      <PageHeader title={copy.title} eyebrow={`${code} · ${pool}`} />
      <WorkShown copy={copy} files={files} process={process} />
      {cards && (
        <Section title={{ key: 'judging.room.cards' }}>
          {cards.length === 0 && <p>{t('judging.room.cards.none')}</p>}
          <ul class="room-cards">
            {cards.map((card) => (
              <CardItem key={card.judge} card={card} wordsFor={wordsFor} />
            ))}
          </ul>
        </Section>
      )}
      <Section title={{ key: 'judging.room.talk' }}>
        <ol class="room-notes">
          {notes.map((note) => (
            <NoteItem key={note.id} note={note} room={room} isOpen={isOpen} />
          ))}
        </ol>
        {isOpen && (
          <Form action={`${room}/works/${id}/notes`} form={form}>
            <TextArea
              name="body"
              label={{ key: 'judging.room.note' }}
              hint={{ key: 'judging.room.note.hint' }}
              rows={3}
            />
            <Button text={{ key: 'judging.room.note.save' }} />
          </Form>
        )}
      </Section>
      <p>
        <a href={room}>{t('judging.room.back')}</a>
      </p>
    </>
  );
}

interface CardItemProps {
  card: RoomCard;
  wordsFor: RoomWorkView['wordsFor'];
}

function CardItem({ card: { judge, steps, rank, points, worksWell, tryNext }, wordsFor }: CardItemProps) {
  const t = useText();
  const { locale } = useLocale();
  return (
    <li class="room-cards__card">
      <h3>{t('judging.room.judge', { number: judge })}</h3>
      {rank !== null && <p>{t('judging.room.ranked', { rank })}</p>}
      {points !== null && <p>{t('judging.room.points', { points })}</p>}
      <ul>
        {steps.map(({ label, step, scale }) => (
          <li key={label['en']}>
            {inLocale(label, locale)}: {t('judging.room.step', { step, scale })}
          </li>
        ))}
      </ul>
      <ToldWords worksWell={worksWell} tryNext={tryNext} wordsFor={wordsFor} />
    </li>
  );
}

function NoteItem({ note, room, isOpen }: { note: RoomNote; room: string; isOpen: boolean }) {
  const { dateTime } = useFormats();
  return (
    <li>
      <p class="usa-hint">
        {note.by} · {dateTime(note.writtenAt)}
      </p>
      <p dir="auto" class="room-notes__body">
        {note.body}
      </p>
      {note.own && isOpen && (
        <form method="post" action={`${room}/notes/${note.id}/removal`}>
          <Button kind="plain" text={{ key: 'judging.room.note.take-back' }} />
        </form>
      )}
    </li>
  );
}
