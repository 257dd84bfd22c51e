import {
  Alert,
  Button,
  Form,
  newForm,
  PageHeader,
  Pagination,
  Select,
  useFormats,
  useText,
  useWords,
  type FormState,
  type Text,
} from '../../platform/index.js';
import type { PersonShown, ThreadShown } from '../threads/thread.queries.js';
import { MessageBubble } from './message-bubble.js';
import { WriteForm } from './write-form.js';

export interface ThreadPageProps {
  thread: ThreadShown;
  form: FormState;
  relationOf: (code: string) => Text;
}

/** A thread: who is in it, what was written, and room to answer. */
export function ThreadPage({ thread, form, relationOf }: ThreadPageProps) {
  const { id, title, people, messages, before, own, closedAt, frozenAt } = thread;
  const names = new Map(people.map(({ accountId, name }) => [accountId, name]));
  return (
    <>
      <PageHeader title={title}>
        <People people={people} relationOf={relationOf} />
      </PageHeader>
      <Pagination previous={before && `/messages/threads/${id}?before=${before}`} />
      <ol class="bubbles">
        {messages.map((message) => (
          <MessageBubble
            key={message.id}
            threadId={id}
            message={message}
            writer={names.get(message.writerId) ?? ''}
            isOwn={message.writerId === own.accountId}
          />
        ))}
      </ol>
      <div id="newest">
        {closedAt ? (
          <Alert tone="info" text={{ key: 'messages.closed.because' }} />
        ) : frozenAt ? (
          <Alert tone="warning" title={{ key: 'messages.frozen' }} text={{ key: 'messages.frozen.because' }} />
        ) : (
          <WriteForm thread={thread} form={form} />
        )}
      </div>
      <Others thread={thread} relationOf={relationOf} />
      <Ways thread={thread} />
    </>
  );
}

function People({ people, relationOf }: { people: readonly PersonShown[]; relationOf: (code: string) => Text }) {
  const words = useWords();
  const t = useText();
  const { date } = useFormats();
  return (
    <ul class="thread-people" aria-label={t('messages.who')}>
      {people.map(({ accountId, name, relation, leftAt }) => (
        <li key={accountId} class={leftAt ? 'thread-people__gone' : undefined}>
          <bdi>{name}</bdi>{' '}
          <small>{leftAt ? t('messages.left', { on: date(leftAt) }) : words(relationOf(relation))}</small>
        </li>
      ))}
    </ul>
  );
}

/** Another adult of the circle may be asked in; in a frozen thread that is what it waits for. */
function Others({ thread, relationOf }: Pick<ThreadPageProps, 'thread' | 'relationOf'>) {
  const t = useText();
  const words = useWords();
  if (thread.others.length === 0) return null;
  const choices = thread.others.map(({ accountId, name, relation }) => ({
    value: accountId,
    label: `${name} (${words(relationOf(relation))})`,
  }));
  return (
    <details class="thread-act" open={thread.frozenAt !== null}>
      <summary>{t('messages.bring')}</summary>
      <Form action={`/messages/threads/${thread.id}/people`} form={newForm({})}>
        <Select name="accountId" label={{ key: 'messages.bring.who' }} choices={choices} />
        <Button text={{ key: 'messages.bring' }} kind="secondary" />
      </Form>
    </details>
  );
}

function Ways({ thread: { id, own } }: { thread: ThreadShown }) {
  const t = useText();
  return (
    <div class="thread-ways">
      <a href={`/messages/threads/${id}/report`}>{t('messages.report.thread')}</a>
      <details class="thread-act">
        <summary>{t('messages.leave')}</summary>
        <p>{t(own.part === 'minor' ? 'messages.leave.means.minor' : 'messages.leave.means')}</p>
        <Form action={`/messages/threads/${id}/leaving`} form={newForm({})}>
          <Button text={{ key: 'messages.leave' }} kind="danger" />
        </Form>
      </details>
      <p class="thread-note">{t('messages.kept')}</p>
    </div>
  );
}
