import {
  ButtonLink,
  EmptyState,
  PageHeader,
  Pagination,
  Tag,
  useFormats,
  useLocale,
  useText,
} from '../../platform/index.js';
import type { ThreadLine } from '../threads/thread.queries.js';

interface ThreadsPageProps {
  threads: readonly ThreadLine[];
  before: string | null;
}

/** One's threads, the newest first. */
export function ThreadsPage({ threads, before }: ThreadsPageProps) {
  return (
    <>
      <PageHeader title={{ key: 'messages.title' }} lead={{ key: 'messages.lead' }}>
        <ButtonLink href="/messages/new" text={{ key: 'messages.new' }} />
      </PageHeader>
      {threads.length === 0 ? (
        <EmptyState title={{ key: 'messages.none' }} text={{ key: 'messages.none.text' }} />
      ) : (
        <ul class="threads">
          {threads.map((thread) => (
            <Line key={thread.id} thread={thread} />
          ))}
        </ul>
      )}
      <Pagination next={before && `/messages?before=${before}`} />
    </>
  );
}

function Line({ thread: { id, title, names, unread, lastMessageAt, frozen, closed } }: { thread: ThreadLine }) {
  const t = useText();
  const { locale } = useLocale();
  const { dateTime } = useFormats();
  return (
    <li class={unread > 0 ? 'threads__line threads__line--new' : 'threads__line'}>
      <a href={`/messages/threads/${id}`}>
        <bdi>{title}</bdi>
      </a>
      <span class="threads__people">{new Intl.ListFormat(locale).format(names)}</span>
      <span class="threads__when">
        <time dateTime={lastMessageAt.toISOString()}>{dateTime(lastMessageAt)}</time>{' '}
        {unread > 0 && <Tag text={{ key: 'messages.unread', params: { count: unread } }} tone="active" />}{' '}
        {frozen && !closed && <Tag text={{ key: 'messages.frozen' }} tone="waiting" />}
        {closed && <Tag text={{ key: 'messages.closed' }} />}
      </span>
      <span class="usa-sr-only">{t('messages.people', { count: names.length + 1 })}</span>
    </li>
  );
}
