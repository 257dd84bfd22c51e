import { Button, EmptyState, PageHeader, useFormats, useLocale, useText } from '../../../platform/index.js';
import { inLocale } from '../../round/localized.js';
import type { SavedVersion } from '../../scoring/card-history.queries.js';
import type { JudgeCard } from '../../scoring/judge-card.queries.js';
import { isOpenForScores } from '../../scoring/scoring.rules.js';

interface CardHistoryProps extends Pick<JudgeCard, 'card' | 'criteria'> {
  title: string;
  /** Oldest first. */
  versions: readonly SavedVersion[];
}

/** Each time that the judge saved this card, newest first; any of them can be brought back while the round is open. */
export function CardHistoryPage({ card, criteria, title, versions }: CardHistoryProps) {
  const open = isOpenForScores(card.roundState);
  return (
    <>
      <PageHeader
        eyebrow={`${card.code} · ${title}`}
        title={{ key: 'judging.history.title', params: { code: card.code } }}
        lead={{ key: 'judging.history.lead' }}
      />
      {versions.length === 0 && <EmptyState title={{ key: 'judging.history.none' }} />}
      <ol class="card-history" reversed>
        {versions.toReversed().map((saved) => (
          <Version key={saved.version} saved={saved} card={card} criteria={criteria} offered={open} />
        ))}
      </ol>
    </>
  );
}

function Version({
  saved,
  card,
  criteria,
  offered,
}: Pick<JudgeCard, 'card' | 'criteria'> & { saved: SavedVersion; offered: boolean }) {
  const t = useText();
  const { locale } = useLocale();
  const { dateTime } = useFormats();
  const stands = saved.version === card.version;
  return (
    <li class="card-history__version">
      <h2>{dateTime(saved.savedAt, card.timeZone)}</h2>
      {saved.restores !== null && <p class="usa-hint">{t('judging.history.brought-back')}</p>}
      <ul>
        {criteria.map(({ id, label }) => (
          <li key={id}>
            {t('judging.card.saved-step', { label: inLocale(label, locale), step: saved.scores[id] ?? '–' })}
          </li>
        ))}
        {saved.worksWell && <li>{t('judging.card.saved-comment.works-well', { comment: saved.worksWell })}</li>}
        {saved.tryNext && <li>{t('judging.card.saved-comment.try-next', { comment: saved.tryNext })}</li>}
        {saved.privateNote && <li>{t('judging.history.note', { note: saved.privateNote })}</li>}
      </ul>
      {stands && <p>{t('judging.history.stands')}</p>}
      {offered && !stands && (
        <form method="post" action={`/judging/cards/${card.assignmentId}/restorations`}>
          <input type="hidden" name="version" value={card.version} />
          <Button
            kind="secondary"
            name="to"
            value={String(saved.version)}
            text={{ key: 'judging.history.bring-back' }}
          />
        </form>
      )}
    </li>
  );
}
