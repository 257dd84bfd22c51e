import {
  Button,
  ButtonRow,
  Checkboxes,
  Form,
  newForm,
  PageHeader,
  RuleList,
  Section,
  Select,
  Tag,
  useText,
} from '../../../platform/index.js';
import type { GuestOnBoard } from './lodging.queries.js';
import type { YlsRoom } from './yls-room.entity.js';

const called = ({ house, floor, name }: YlsRoom): string => `${house} · ${floor} · ${name}`;

/** One guest: where they sleep, what they need and asked for, and where they might. */
export function GuestPage({ shown }: { shown: GuestOnBoard }) {
  const t = useText();
  const { summit, guest, room, isLocked, requests } = shown;
  const needs = [
    ...(guest.needsStepFree ? ['step-free'] : []),
    ...(guest.needsNurseNear ? ['near-nurse'] : []),
    ...(guest.age < 18 ? ['minor'] : ['adult']),
    ...(guest.isDelegate ? [] : ['chaperone']),
  ];
  return (
    <>
      <PageHeader eyebrow={summit.name} title={guest.name}>
        {needs.map((need) => (
          <Tag key={need} text={{ key: `yls.rooms.${need}` }} />
        ))}
      </PageHeader>
      <p>
        <b>{room ? called(room) : t('yls.rooms.no-bed')}</b>{' '}
        {isLocked && <Tag text={{ key: 'yls.board.locked' }} tone="active" />}
      </p>
      {requests.length > 0 && (
        <ul class="yls-rows">
          {requests.map(({ name, isMutual }) => (
            <li key={name}>{t(isMutual ? 'yls.rooms.asked-both' : 'yls.rooms.asked', { name })}</li>
          ))}
        </ul>
      )}
      <Acts shown={shown} />
      {guest.isDelegate && <Marks shown={shown} />}
    </>
  );
}

/** Marks alone: the reason stays with the papers. */
const Marks = ({ shown: { summit, guest } }: { shown: GuestOnBoard }) => (
  <Section title={{ key: 'yls.rooms.needs' }} lead={{ key: 'yls.rooms.needs.lead' }}>
    <Form
      action={`/yls/summits/${summit.id}/rooms/guests/${guest.id}/marks`}
      form={newForm({
        needsStepFree: guest.needsStepFree ? 'yes' : '',
        needsNurseNear: guest.needsNurseNear ? 'yes' : '',
      })}
    >
      {(['needsStepFree', 'needsNurseNear'] as const).map((name) => (
        <Checkboxes
          key={name}
          name={name}
          label={{ key: `yls.rooms.${name}` }}
          choices={[{ value: 'yes', label: { key: `yls.rooms.${name}.yes` } }]}
          optional
        />
      ))}
      <Button text={{ key: 'yls.desk.save' }} kind="secondary" />
    </Form>
  </Section>
);

function Acts({ shown: { summit, guest, room, isLocked, open, barred } }: { shown: GuestOnBoard }) {
  const t = useText();
  const path = `/yls/summits/${summit.id}/rooms/guests/${guest.id}`;
  return (
    <>
      {room && (
        <Form action={path} form={newForm()} wide>
          <Button
            name="act"
            value={isLocked ? 'unlock' : 'lock'}
            text={{ key: isLocked ? 'yls.rooms.unlock' : 'yls.rooms.lock' }}
            kind="secondary"
          />
        </Form>
      )}
      <Section title={{ key: 'yls.rooms.move' }} lead={{ key: 'yls.rooms.move.lead' }}>
        {open.length > 0 && (
          <Form action={path} form={newForm()}>
            <input type="hidden" name="act" value="place" />
            <Select
              name="roomId"
              label={{ key: 'yls.rooms.room' }}
              choices={open.map((one) => ({ value: one.id, label: called(one) }))}
            />
            <ButtonRow>
              <Button text={{ key: 'yls.rooms.move.go' }} kind="secondary" />
            </ButtonRow>
          </Form>
        )}
        {barred.length > 0 && (
          <details>
            <summary>{t('yls.rooms.barred')}</summary>
            <RuleList results={barred} />
          </details>
        )}
      </Section>
    </>
  );
}
