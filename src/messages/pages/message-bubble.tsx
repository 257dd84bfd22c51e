import { Button, Form, newForm, Tag, useFormats, useText } from '../../platform/index.js';
import type { MessageShown } from '../threads/thread.queries.js';

interface MessageBubbleProps {
  threadId: string;
  message: MessageShown;
  writer: string;
  isOwn: boolean;
}

/** One message, with what its reader may do about it. */
export function MessageBubble({ threadId, message, writer, isOwn }: MessageBubbleProps) {
  const t = useText();
  const { dateTime } = useFormats();
  const { id, text, writtenAt, deliveredAt, emergency, takenBack } = message;
  return (
    <li class={isOwn ? 'bubble bubble--own' : 'bubble'} id={id}>
      <p class="bubble__head">
        <bdi>{isOwn ? t('messages.you') : writer}</bdi>{' '}
        <time dateTime={writtenAt.toISOString()}>{dateTime(writtenAt)}</time>
      </p>
      {takenBack ? (
        <p class="bubble__gone">{t('messages.taken_back')}</p>
      ) : (
        <p class="bubble__text" dir="auto">
          {text}
        </p>
      )}
      {emergency && <Tag text={{ key: 'messages.emergency' }} tone="bad" />}
      {deliveredAt > writtenAt && <p class="bubble__note">{t('messages.delivered', { at: dateTime(deliveredAt) })}</p>}
      {!takenBack && (
        <div class="bubble__ways">
          {isOwn ? (
            <Form action={`/messages/threads/${threadId}/messages/${id}/taking-back`} form={newForm({})} wide>
              <Button text={{ key: 'messages.take_back' }} kind="plain" />
            </Form>
          ) : (
            <a href={`/messages/threads/${threadId}/report?message=${id}`}>
              {t('messages.report')}
              <span class="usa-sr-only"> {t('messages.report.of', { name: writer })}</span>
            </a>
          )}
        </div>
      )}
    </li>
  );
}
