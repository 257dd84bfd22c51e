import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  DateField,
  EmptyState,
  Form,
  PageHeader,
  Radios,
  refusals,
  TextField,
  useLocale,
  useText,
  type FormState,
  type RuleResult,
} from '../../platform/index.js';
import { labelOf, type CommunityLabel } from '../../registry/index.js';
import { inLocale } from '../editions/localized.js';
import type { OwnEntry } from '../entries/entries.queries.js';
import type { EntryLine } from '../entries/entry-lines.js';
import { useLocalHint } from '../levels/pages/local-hint.js';
import { OwnEntries } from '../entries/own-entries.js';
import { VerdictList } from '../entries/verdict-list.js';
import type { Eligibility } from './eligibility.queries.js';

interface EnterProps {
  eligibility: Eligibility;
  form: FormState;
  signedIn: boolean;
  /** What this person has begun and not sent in. */
  drafts: readonly OwnEntry[];
}

/** May I enter? What stands in the way at once, else the community first, then the birth date where it is not known, then the answer of every rule. */
export function EnterPage({ eligibility, form, signedIn, drafts }: EnterProps) {
  const { edition, community, verdicts, obstacles } = eligibility;
  if (!edition) return <Closed />;
  if (obstacles.length > 0) return <Refused obstacles={obstacles} signedIn={signedIn} />;
  return (
    <>
      <PageHeader
        eyebrow={{ key: 'yaas.programme' }}
        title={{ key: 'yaas.enter.title' }}
        lead={{ key: 'yaas.enter.lead' }}
      />
      {!community && drafts.length > 0 && <Begun drafts={drafts} />}
      {community ? <Chosen community={community} /> : <CommunitySearch eligibility={eligibility} form={form} />}
      {community && !verdicts && <BirthDateForm community={community} form={form} />}
      {verdicts && <Answer eligibility={eligibility} form={form} signedIn={signedIn} />}
      {!community && <ForMyChild />}
    </>
  );
}

/** Under 13 nobody has an account: a parent or guardian enters for them. */
function ForMyChild() {
  const t = useText();
  return (
    <p>
      {t('yaas.child.offer')} <a href="/yaas/others/child">{t('yaas.child.link')}</a>
    </p>
  );
}

function Closed() {
  return (
    <EmptyState title={{ key: 'yaas.closed.title' }} text={{ key: 'yaas.closed.text' }} icon="calendar">
      <ButtonLink text={{ key: 'yaas.closed.exhibit' }} href="/exhibit" />
    </EmptyState>
  );
}

function Refused({ obstacles, signedIn }: { obstacles: readonly RuleResult[]; signedIn: boolean }) {
  return (
    <>
      <PageHeader eyebrow={{ key: 'yaas.programme' }} title={{ key: 'yaas.enter.title' }} />
      <Alert tone="warning" title={{ key: 'yaas.enter.may_not.title' }} text={{ key: 'yaas.enter.may_not.text' }} />
      <VerdictList results={obstacles} />
      <ButtonRow>
        {signedIn && <ButtonLink text={{ key: 'yaas.enter.to_own' }} href="/yaas/entries" />}
        {signedIn && <ButtonLink text={{ key: 'yaas.child.link' }} href="/yaas/others/child" kind="secondary" />}
        <ButtonLink text={{ key: 'yaas.closed.exhibit' }} href="/exhibit" kind="secondary" />
      </ButtonRow>
    </>
  );
}

function Begun({ drafts }: { drafts: readonly OwnEntry[] }) {
  const t = useText();
  return (
    <section aria-labelledby="begun">
      <h2 id="begun">{t('yaas.enter.begun')}</h2>
      <OwnEntries entries={drafts} />
      <h2>{t('yaas.enter.anew')}</h2>
    </section>
  );
}

function Chosen({ community }: { community: CommunityLabel }) {
  const t = useText();
  const { locale } = useLocale();
  return (
    <p class="chosen">
      <span>{t('yaas.enter.community.chosen')}</span> <strong>{labelOf(community, locale)}</strong>{' '}
      <a href="/yaas/enter">{t('yaas.enter.community.change')}</a>
    </p>
  );
}

function CommunitySearch({ eligibility: { near, options }, form }: { eligibility: Eligibility; form: FormState }) {
  const t = useText();
  const { locale } = useLocale();
  return (
    <>
      <Form action="/yaas/enter" method="get" form={form}>
        <TextField
          name="near"
          type="search"
          label={{ key: 'yaas.enter.community.label' }}
          hint={{ key: 'yaas.enter.community.hint' }}
        />
        <ButtonRow>
          <Button text={{ key: 'yaas.enter.community.search' }} icon="search" />
        </ButtonRow>
      </Form>
      {near.trim() && options.length === 0 && (
        <Alert tone="info" title={{ key: 'yaas.enter.none.title' }} text={{ key: 'yaas.enter.none.text' }} />
      )}
      {options.length > 0 && (
        <section aria-labelledby="found">
          <h2 id="found">{t('yaas.enter.found', { count: options.length })}</h2>
          <ul class="pick-list">
            {options.map((option) => (
              <li key={option.id}>
                <a href={`/yaas/enter?community=${option.id}`}>{labelOf(option, locale)}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function BirthDateForm({ community, form }: { community: CommunityLabel; form: FormState }) {
  return (
    <Form action="/yaas/enter" form={form}>
      <input type="hidden" name="community" value={community.id} />
      <DateField
        name="birthDate"
        birthday
        label={{ key: 'yaas.enter.birth_date.label' }}
        hint={{ key: 'yaas.enter.birth_date.hint' }}
      />
      <ButtonRow>
        <Button text={{ key: 'yaas.enter.check' }} big />
      </ButtonRow>
    </Form>
  );
}

function Answer({ eligibility, form, signedIn }: Omit<EnterProps, 'drafts'>) {
  const t = useText();
  const { verdicts, community, lines, edition, locals } = eligibility;
  const may = refusals(verdicts!).length === 0;
  return (
    <>
      <Alert
        tone={may ? 'success' : 'warning'}
        title={{ key: may ? 'yaas.enter.may.title' : 'yaas.enter.may_not.title' }}
        text={{ key: may ? 'yaas.enter.may.text' : 'yaas.enter.may_not.text' }}
      />
      <h2 class="usa-sr-only">{t('yaas.enter.rules')}</h2>
      <VerdictList results={verdicts!} />
      {may && !signedIn && <SignUp communityId={community!.id} />}
      {may && signedIn && (
        <StartForm community={community!} lines={lines} locals={locals} form={form} edition={edition!} />
      )}
    </>
  );
}

function SignUp({ communityId }: { communityId: string }) {
  const next = encodeURIComponent(`/yaas/enter?community=${communityId}`);
  return (
    <ButtonRow>
      <ButtonLink text={{ key: 'yaas.enter.sign_up' }} href="/sign-up" big />
      <ButtonLink text={{ key: 'yaas.enter.sign_in' }} href={`/sign-in?next=${next}`} kind="secondary" big />
    </ButtonRow>
  );
}

interface StartProps {
  community: CommunityLabel;
  lines: readonly EntryLine[];
  locals: Eligibility['locals'];
  form: FormState;
  edition: NonNullable<Eligibility['edition']>;
}

function StartForm({ community, lines, locals, form, edition }: StartProps) {
  const { locale } = useLocale();
  const nameOf = ({ partner }: EntryLine) =>
    partner ? `${community.name} ↔ ${labelOf(partner, locale)}` : labelOf(community, locale);
  const throughLocal = useLocalHint(locals);
  const choices = lines.map((line) => ({ value: line.code, label: nameOf(line), ...throughLocal(line) }));
  const categories = edition.rules.categories.map(({ code, label, description }) => ({
    value: code,
    label: inLocale(label, locale),
    hint: inLocale(description, locale),
  }));
  return (
    <Form action="/yaas/entries" form={form}>
      <input type="hidden" name="community" value={community.id} />
      <Radios
        name="category"
        label={{ key: 'yaas.enter.category.label' }}
        hint={{ key: 'yaas.enter.category.hint' }}
        choices={categories}
      />
      <Radios
        name="line"
        label={{ key: 'yaas.enter.line.label' }}
        hint={{ key: 'yaas.enter.line.hint' }}
        choices={choices}
        defaultValue={lines.length === 1 ? lines[0]!.code : ''}
      />
      <ButtonRow>
        <Button text={{ key: 'yaas.enter.start' }} big />
      </ButtonRow>
    </Form>
  );
}
