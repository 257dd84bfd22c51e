import { hashOf } from './canonical.js';
import type { ThreadInvestigated } from './investigations.queries.js';

/** A thread as it leaves the portal: ids, names, times in UTC, and every word that is kept. */
export interface ThreadRecord {
  thread: { id: string; title: string; programme: string };
  people: { accountId: string; name: string; part: string; relation: string; leftAt: string | null }[];
  messages: {
    id: string;
    writerId: string;
    writerName: string;
    writtenAt: string;
    deliveredAt: string;
    emergency: boolean;
    takenBackAt: string | null;
    text: string | null;
  }[];
}

/** The record, and the hash that stands in its file. */
export function recordOf({ id, title, programme, people, messages }: ThreadInvestigated): {
  record: ThreadRecord;
  contentHash: string;
} {
  const record = {
    thread: { id, title, programme },
    people: people.map(({ accountId, name, part, relation, leftAt }) => ({
      accountId,
      name,
      part,
      relation,
      leftAt: leftAt?.toISOString() ?? null,
    })),
    messages: messages.map(({ writtenAt, deliveredAt, takenBackAt, ...message }) => ({
      ...message,
      writtenAt: writtenAt.toISOString(),
      deliveredAt: deliveredAt.toISOString(),
      takenBackAt: takenBackAt?.toISOString() ?? null,
    })),
  };
  return { record, contentHash: hashOf(record) };
}
