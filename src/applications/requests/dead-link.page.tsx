import { page, PageHeader } from '../../platform/index.js';
import { deadSentence, type DeadReason } from './request-door.js';

/** Says what became of the link and whom to ask; nothing of what it once opened. */
export const deadLinkPage = (why: DeadReason) =>
  page(DeadLinkPage, { why }, { title: deadSentence(why), status: why === 'unknown' ? 404 : 410 });

function DeadLinkPage({ why }: { why: DeadReason }) {
  return <PageHeader title={deadSentence(why)} lead={{ key: `applications.dead.${why}.do` }} />;
}
