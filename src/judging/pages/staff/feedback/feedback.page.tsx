import {
  Button,
  ButtonLink,
  ButtonRow,
  EmptyState,
  PageHeader,
  Pagination,
  RuleList,
  Tag,
  useText,
  type RuleResult,
} from '../../../../platform/index.js';
import { SHELVES, type JudgesWords, type Shelf, type ShelfCounts } from '../../../feedback/feedback.queries.js';
import type { Round } from '../../../round/round.entity.js';
import { ToldWords } from './told-words.js';

export interface FeedbackPageProps {
  round: Round;
  shelf: Shelf;
  counts: ShelfCounts;
  words: readonly JudgesWords[];
  next: string | null;
  /** Why nothing can be let through yet. */
  notYet: readonly RuleResult[];
}

/** What judges told entrants: to read, to let through, to look at again. */
export function FeedbackPage({ round, shelf, counts, words, next, notYet }: FeedbackPageProps) {
  const here = `/judging/rounds/${round.id}/feedback`;
  const mayPass = shelf === 'waiting' && notYet.length === 0;
  return (
    <>
      <PageHeader
        title={{ key: 'judging.feedback.title' }}
        eyebrow={round.name}
        lead={{ key: 'judging.feedback.lead' }}
      />
      {notYet.length > 0 && <RuleList results={notYet} />}
      <Shelves here={here} shelf={shelf} counts={counts} />
      {words.length === 0 && <EmptyState title={{ key: `judging.feedback.none.${shelf}` }} />}
      <ul class="words-list">
        {words.map((one) => (
          <WordsItem key={one.assignmentId} here={here} words={one} mayPass={mayPass} />
        ))}
      </ul>
      {mayPass && words.length > 1 && (
        <form method="post" action={`${here}/passing`}>
          {words.map((one) => (
            <Shown key={one.assignmentId} words={one} />
          ))}
          <ButtonRow>
            <Button text={{ key: 'judging.feedback.pass-all', params: { shown: words.length } }} />
          </ButtonRow>
        </form>
      )}
      <Pagination next={next && `${here}?shelf=${shelf}&after=${next}`} />
    </>
  );
}

function Shelves({ here, shelf, counts }: { here: string; shelf: Shelf; counts: ShelfCounts }) {
  const t = useText();
  return (
    <nav class="shelves" aria-label={t('judging.feedback.shelves')}>
      {SHELVES.map((one) => (
        <a key={one} href={`${here}?shelf=${one}`} aria-current={one === shelf ? 'page' : undefined}>
          {t(`judging.feedback.shelf.${one}`, { count: counts[one] })}
        </a>
      ))}
    </nav>
  );
}

function WordsItem({ here, words, mayPass }: { here: string; words: JudgesWords; mayPass: boolean }) {
  const t = useText();
  const { assignmentId, code, pool, verdict, reason } = words;
  const edited = verdict === 'edited';
  const told = edited ? { worksWell: words.toldWorksWell!, tryNext: words.toldTryNext! } : words;
  return (
    <li class="words-list__item">
      <p class="words-list__work">
        <strong>{code}</strong> <span>{pool}</span>{' '}
        {edited && <Tag text={{ key: 'judging.feedback.edited' }} tone="waiting" />}
      </p>
      <ToldWords worksWell={told.worksWell} tryNext={told.tryNext} />
      {reason && <p class="usa-hint">{t('judging.feedback.because', { reason })}</p>}
      <ButtonRow>
        {mayPass && (
          <form method="post" action={`${here}/passing`}>
            <Shown words={words} />
            <Button kind="secondary" text={{ key: 'judging.feedback.pass', params: { code } }} />
          </form>
        )}
        <ButtonLink
          kind="secondary"
          href={`${here}/${assignmentId}`}
          text={{ key: 'judging.feedback.open', params: { code } }}
        />
      </ButtonRow>
    </li>
  );
}

/** Which version was read. */
const Shown = ({ words: { assignmentId, version } }: { words: JudgesWords }) => (
  <input type="hidden" name="words" value={`${assignmentId}:${version}`} />
);
