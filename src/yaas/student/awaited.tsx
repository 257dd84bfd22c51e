import { Alert, Deadline, SummaryList, useFormats, useText, type SummaryRow } from '../../platform/index.js';
import { lastMinuteBefore } from '../editions/window.js';
import type { StudentEntry } from '../entries/entries.queries.js';
import type { EntryState } from '../entries/entry-state.js';

/** Whom everybody waits for, and since when; what comes after it, and when. */
export function Awaited({ entry }: { entry: StudentEntry }) {
  const t = useText();
  const { date } = useFormats();
  const waiting = WAITING[entry.state]?.(entry);
  if (!waiting) return null;
  const { key, since, until } = waiting;
  const zone = entry.edition.timeZone;
  const params = {
    guardian: entry.consent?.giverEmail ?? entry.guardianEmail,
    closes: date(lastMinuteBefore(entry.closesAt), zone),
    competition: entry.story.competition ?? '',
  };
  const rows: (SummaryRow | null)[] = [
    { label: { key: 'yaas.awaited.from' }, value: t(`yaas.awaited.${key}.from`, params) },
    since && { label: { key: 'yaas.awaited.since' }, value: date(since, zone) },
    until && {
      label: { key: 'yaas.awaited.until' },
      value: <Deadline at={lastMinuteBefore(until)} timeZone={zone} />,
    },
    { label: { key: 'yaas.awaited.then' }, value: t(`yaas.awaited.${key}.then`, params) },
  ];
  return (
    <section class="awaited" aria-labelledby="awaited">
      <h2 id="awaited">{t('yaas.awaited.title')}</h2>
      {key === 'awaiting_guardian' && entry.consent?.undelivered && (
        <Alert
          tone="error"
          title={{ key: 'yaas.awaited.undelivered', params }}
          text={{ key: 'yaas.awaited.undelivered.text' }}
        />
      )}
      <SummaryList rows={rows.filter((row) => row !== null)} />
    </section>
  );
}

interface Waiting {
  /** Whose turn it is, as the catalogue's keys name it. */
  key: string;
  since: Date | null;
  until: Date | null;
}

/** A state that is not here waits for nobody any more. */
const WAITING: Partial<Record<EntryState, (entry: StudentEntry) => Waiting | null>> = {
  draft: ({ closesAt }) => ({ key: 'draft', since: null, until: closesAt }),
  returned: ({ dueAt }) => ({ key: 'returned', since: null, until: dueAt }),
  awaiting_guardian: ({ ofAge, consent, submittedAt, consentUntil: until }) =>
    ofAge
      ? { key: 'awaiting_self', since: submittedAt, until }
      : { key: 'awaiting_guardian', since: consent?.askedAt ?? submittedAt, until },
  awaiting_sponsor: ({ consentedAt }) => ({ key: 'awaiting_sponsor', since: consentedAt, until: null }),
  submitted: ({ story, confirmedAt }) => ({
    key: hereOrLocally('submitted', story),
    since: story.advancedAt ?? confirmedAt,
    until: null,
  }),
  in_round: ({ story }) => ({ key: hereOrLocally('in_round', story), since: null, until: null }),
  placed: ({ story, releasedAt }) =>
    story.competition === null ? null : { key: 'placed_locally', since: releasedAt, until: null },
};

const hereOrLocally = (key: string, { competition }: StudentEntry['story']): string =>
  competition === null ? key : `${key}_locally`;
