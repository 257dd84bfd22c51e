import {
  Button,
  ButtonRow,
  Form,
  newForm,
  PageHeader,
  RuleList,
  Section,
  Select,
  Tag,
  useLocale,
  useText,
} from '../../../platform/index.js';
import { inLocale } from '../programme/in-locale.js';
import type { DelegateOnBoard } from './delegates.queries.js';
import { Reasons } from './reasons.js';

type SlotOnPage = DelegateOnBoard['slots'][number];

/** One delegate: each slot with the place and its reasons, what else could be had, and why the rest could not. */
export function DelegatePage({ delegate }: { delegate: DelegateOnBoard }) {
  return (
    <>
      <PageHeader eyebrow={delegate.summit.name} title={delegate.name} />
      {delegate.slots.map((slot, at) => (
        <Slot key={slot.place.slotId} delegate={delegate} slot={slot} isLast={at === delegate.slots.length - 1} />
      ))}
    </>
  );
}

function Slot({ delegate, slot, isLast }: { delegate: DelegateOnBoard; slot: SlotOnPage; isLast: boolean }) {
  const t = useText();
  const { locale } = useLocale();
  const { place, wishes } = slot;
  const isOther = place.isShown && place.shownSessionId !== place.sessionId;
  return (
    <Section title={inLocale(place.slotTitle, locale)} id={`slot-${place.slotId}`}>
      <p>
        <b>{place.title ? inLocale(place.title, locale) : t('yls.board.nothing')}</b>{' '}
        {place.isLocked && <Tag text={{ key: 'yls.board.locked' }} tone="active" />}
      </p>
      {isOther && <p>{t('yls.board.still-sees', { session: place.shownTitle ?? { en: t('yls.board.nothing') } })}</p>}
      {place.sessionId && <Reasons why={place.why} titles={delegate.titles} isLast={isLast} />}
      {wishes.length > 0 && (
        <p>{t('yls.board.wished', { wishes: wishes.map((wish) => inLocale(wish, locale)).join(' › ') })}</p>
      )}
      <Acts delegate={delegate} slot={slot} />
    </Section>
  );
}

function Acts({ delegate: { summit, id }, slot: { place, offered } }: { delegate: DelegateOnBoard; slot: SlotOnPage }) {
  const t = useText();
  const { locale } = useLocale();
  const path = `/yls/summits/${summit.id}/allocation/delegates/${id}/slots/${place.slotId}`;
  const open = offered.filter(({ session, against }) => against.length === 0 && session.id !== place.sessionId);
  const barred = offered.filter(({ session, against }) => against.length > 0 && session.id !== place.sessionId);
  return (
    <>
      {place.sessionId && (
        <Form action={path} form={newForm()} wide>
          <Button
            name="act"
            value={place.isLocked ? 'unlock' : 'lock'}
            text={{ key: place.isLocked ? 'yls.board.unlock' : 'yls.board.lock' }}
            kind="secondary"
          />
        </Form>
      )}
      {open.length > 0 && (
        <Form action={path} form={newForm()}>
          <input type="hidden" name="act" value="place" />
          <Select
            name="sessionId"
            label={{ key: 'yls.board.move-to' }}
            hint={{ key: 'yls.board.move-to.hint' }}
            choices={open.map(({ session }) => ({ value: session.id, label: inLocale(session.title, locale) }))}
          />
          <ButtonRow>
            <Button text={{ key: 'yls.board.move' }} kind="secondary" />
          </ButtonRow>
        </Form>
      )}
      {barred.length > 0 && (
        <details>
          <summary>{t('yls.board.barred', { count: barred.length })}</summary>
          {barred.map(({ session, against }) => (
            <RuleList key={session.id} results={against} />
          ))}
        </details>
      )}
    </>
  );
}
