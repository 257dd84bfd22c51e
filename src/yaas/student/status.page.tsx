import {
  Alert,
  ButtonLink,
  ButtonRow,
  PageHeader,
  refusals,
  SummaryList,
  useFormats,
  useLocale,
  useText,
  type FormState,
} from '../../platform/index.js';
import { labelOf } from '../../registry/index.js';
import { inLocale } from '../editions/localized.js';
import { lastMinuteBefore } from '../editions/window.js';
import type { StudentEntry } from '../entries/entries.queries.js';
import { EDITABLE_STATES } from '../entries/entry-state.js';
import { EntryTag } from '../entries/entry-tag.js';
import { JudgesWords } from '../feedback/judges-words.js';
import { EvidenceView } from '../works/evidence-view.js';
import { WorkView } from '../works/work-view.js';
import { Awaited } from './awaited.js';
import { AskAgain } from './ask-again.js';
import { Journey } from './journey.js';
import { OwnLinks } from './own-links.js';
import { OwnConsentForm } from './own-consent-form.js';
import { pathOf } from './steps.js';

interface StatusProps {
  entry: StudentEntry;
  form: FormState;
}

/** Where the entry stands, what is awaited from whom, and what comes next. */
export function StatusPage({ entry, form }: StatusProps) {
  const { locale } = useLocale();
  const { title, category, edition, state, language } = entry;
  return (
    <>
      <PageHeader
        eyebrow={[inLocale(category.label, locale), edition.year, entry.story.competition].filter(Boolean).join(' · ')}
        title={title || { key: 'yaas.untitled' }}
        lang={language === 'other' ? undefined : language}
      >
        <EntryTag state={state} />
      </PageHeader>
      {entry.story.advancedFrom && (
        <Alert
          tone="success"
          title={{ key: 'yaas.story.advanced', params: { competition: entry.story.advancedFrom } }}
          text={{ key: 'yaas.story.advanced.text', params: { place: entry.story.localPlace ?? 0 } }}
        />
      )}
      <NextStep entry={entry} />
      {state === 'awaiting_guardian' && entry.ofAge && entry.heldAs === 'entrant' && (
        <OwnConsentForm entry={entry} form={form} />
      )}
      {state === 'awaiting_guardian' && !entry.ofAge && <AskAgain entry={entry} form={form} />}
      <JudgesWords words={entry.judgesWords} />
      <OwnLinks entry={entry} />
      <Awaited entry={entry} />
      <Journey entry={entry} />
      <Work entry={entry} />
      <Facts entry={entry} />
      <Withdraw entry={entry} />
    </>
  );
}

/** The one thing that matters now. */
function NextStep({ entry }: { entry: StudentEntry }) {
  const t = useText();
  const { date } = useFormats();
  const { id, state, guardianEmail, consentUntil, returnReason, place, story } = entry;
  const key = keyOf(entry);
  const params = {
    guardian: guardianEmail,
    until: date(lastMinuteBefore(consentUntil), entry.edition.timeZone),
    place: place ?? 0,
    competition: story.competition ?? '',
  };
  const missing = refusals(entry.verdicts).length;
  return (
    <Alert
      tone={toneOf(state)}
      title={{ key: `yaas.next.${key}.title`, params }}
      text={{ key: `yaas.next.${key}.text`, params }}
    >
      {returnReason && <blockquote class="reason">{returnReason}</blockquote>}
      {EDITABLE_STATES.includes(state) && (
        <>
          {missing > 0 && <p>{t('yaas.missing.title', { count: missing })}</p>}
          <ButtonRow>
            <ButtonLink text={{ key: 'yaas.next.continue' }} href={pathOf(id, missing > 0 ? 'work' : 'check')} />
          </ButtonRow>
        </>
      )}
      {story.exhibitSlug && (
        <ButtonRow>
          <ButtonLink text={{ key: 'yaas.next.exhibit' }} href={`/exhibit/${story.exhibitSlug}`} />
        </ButtonRow>
      )}
    </Alert>
  );
}

function keyOf({ state, ofAge, story }: StudentEntry): string {
  if (state === 'awaiting_guardian' && ofAge) return 'awaiting_self';
  const isLocalResult = story.competition && (state === 'placed' || state === 'not_placed');
  return isLocalResult ? `${state}_locally` : state;
}

function toneOf(state: StudentEntry['state']) {
  if (state === 'placed' || state === 'submitted') return 'success';
  return state === 'returned' || state === 'declined' || state === 'ineligible' ? 'warning' : 'info';
}

function Work({ entry }: { entry: StudentEntry }) {
  const t = useText();
  if (entry.parts.views.length === 0 && !entry.body) return null;
  return (
    <section class="own-work" aria-labelledby="your-work">
      <h2 id="your-work">{t('yaas.status.work')}</h2>
      <WorkView work={entry} />
      <EvidenceView parts={entry.parts} files={entry.files} />
    </section>
  );
}

function Facts({ entry: { community, partner, id } }: { entry: StudentEntry }) {
  const { locale } = useLocale();
  const pair = partner ? `${labelOf(community, locale)} ↔ ${labelOf(partner, locale)}` : labelOf(community, locale);
  return (
    <SummaryList
      rows={[
        { label: { key: 'yaas.fact.pair' }, value: pair },
        { label: { key: 'yaas.fact.code' }, value: id.slice(-8).toUpperCase() },
      ]}
    />
  );
}

function Withdraw({ entry: { id, state, wasSubmitted } }: { entry: StudentEntry }) {
  const t = useText();
  if (['withdrawn', 'declined', 'ineligible'].includes(state)) return null;
  return (
    <p class="withdraw">
      <a href={`/yaas/entries/${id}/withdrawal`}>{t(wasSubmitted ? 'yaas.withdrawal.link' : 'yaas.discard.link')}</a>
    </p>
  );
}
