import {
  Alert,
  Button,
  Form,
  newForm,
  PageHeader,
  Section,
  TextField,
  useText,
  type FormState,
} from '../../../platform/index.js';
import type { OwnRoom } from './own-room.service.js';

/** Where a delegate sleeps, and with whom they would like to share. */
export function OwnRoomPage({ own, form }: { own: OwnRoom; form: FormState }) {
  const t = useText();
  const { summit, room, code, requests } = own;
  return (
    <>
      <PageHeader eyebrow={summit.name} title={{ key: 'yls.own-room.title' }} />
      {room ? (
        <Section
          title={{ key: 'yls.own-room.where', params: { house: room.house, floor: room.floor, room: room.name } }}
        >
          {room.others.length > 0 && <p>{t('yls.own-room.with', { names: room.others.join(', ') })}</p>}
        </Section>
      ) : (
        <Alert tone="info" text={{ key: 'yls.own-room.not-yet' }} />
      )}
      <Section title={{ key: 'yls.own-room.wish' }} lead={{ key: 'yls.own-room.wish.lead' }}>
        <p>
          {t('yls.own-room.code')} <code>{code}</code>
        </p>
        <ul class="yls-rows">
          {requests.map((request) => (
            <li key={request.id}>
              {request.name
                ? t('yls.own-room.both', { name: request.name })
                : t('yls.own-room.waits', { code: request.code })}
              <Form action={`/yls/mine/room/requests/${request.id}/removal`} form={newForm()} wide>
                <Button text={{ key: 'yls.own-room.take-back' }} kind="plain" />
              </Form>
            </li>
          ))}
        </ul>
        <Form action="/yls/mine/room" form={form}>
          <TextField name="code" label={{ key: 'yls.own-room.their-code' }} width="medium" />
          <Button text={{ key: 'yls.own-room.ask' }} />
        </Form>
      </Section>
    </>
  );
}
