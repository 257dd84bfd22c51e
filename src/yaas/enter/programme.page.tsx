import {
  ButtonLink,
  Card,
  CardGrid,
  Deadline,
  Hero,
  Icon,
  Section,
  useLocale,
  useReader,
  useText,
  type IconName,
} from '../../platform/index.js';
import type { EditionWithRules } from '../editions/editions.queries.js';
import { inLocale } from '../editions/localized.js';
import type { CategoryRules } from '../editions/rule-set.schema.js';
import { lastMinuteBefore, type EntryWindow } from '../editions/window.js';
import type { OwnEntry } from '../entries/entries.queries.js';
import { OwnEntries } from '../entries/own-entries.js';

interface ProgrammeProps {
  edition: EditionWithRules | null;
  window: EntryWindow | null;
  own: readonly OwnEntry[];
}

/** What it is, what this year's theme is, until when, and how it goes. */
export function ProgrammePage({ edition, window, own }: ProgrammeProps) {
  const { locale } = useLocale();
  const { now } = useReader();
  const isOpen = window !== null && now >= window.opensAt && now < window.closesAt;
  return (
    <>
      <Hero
        eyebrow={edition ? { key: 'yaas.hero.eyebrow', params: { year: String(edition.year) } } : undefined}
        title={edition ? inLocale(edition.theme, locale) : { key: 'yaas.programme' }}
        lead={{ key: 'yaas.hero.lead' }}
        actions={<HeroActions isOpen={isOpen} />}
      >
        {window && <DeadlineCard window={window} />}
      </Hero>
      {own.length > 0 && (
        <Section title={{ key: 'yaas.own.title' }}>
          <OwnEntries entries={own} />
        </Section>
      )}
      <HowItWorks />
      {edition && <Categories categories={edition.rules.categories} />}
      {edition && <FairPlay edition={edition} />}
    </>
  );
}

function HeroActions({ isOpen }: { isOpen: boolean }) {
  return (
    <>
      {isOpen && <ButtonLink text={{ key: 'yaas.hero.enter' }} href="/yaas/enter" big />}
      <ButtonLink text={{ key: 'yaas.hero.exhibit' }} href="/exhibit" kind={isOpen ? 'secondary' : 'primary'} big />
    </>
  );
}

function DeadlineCard({ window: { opensAt, closesAt, timeZone } }: { window: EntryWindow }) {
  const t = useText();
  const { now } = useReader();
  const isAhead = now < opensAt;
  return (
    <div class="deadline-card">
      <p class="eyebrow">{t(isAhead ? 'yaas.hero.opens' : 'yaas.hero.deadline')}</p>
      <Deadline at={isAhead ? opensAt : lastMinuteBefore(closesAt)} timeZone={timeZone} />
    </div>
  );
}

const STEPS: readonly { key: string; icon: IconName }[] = [
  { key: 'check', icon: 'check-circle' },
  { key: 'make', icon: 'edit' },
  { key: 'consent', icon: 'people' },
  { key: 'judged', icon: 'award' },
];

function HowItWorks() {
  const t = useText();
  return (
    <Section title={{ key: 'yaas.how.title' }} tinted>
      <ol class="how">
        {STEPS.map(({ key, icon }) => (
          <li key={key}>
            <Icon name={icon} />
            <h3>{t(`yaas.how.${key}.title`)}</h3>
            <p>{t(`yaas.how.${key}.text`)}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

const ICONS: Record<string, IconName> = { image: 'image', audio: 'star', text: 'text' };

function Categories({ categories }: { categories: readonly CategoryRules[] }) {
  const { locale } = useLocale();
  return (
    <Section title={{ key: 'yaas.categories.title' }} lead={{ key: 'yaas.categories.lead' }}>
      <CardGrid>
        {categories.map(({ code, label, description, work }) => (
          <Card key={code} title={inLocale(label, locale)}>
            <span class="category-mark">
              <Icon name={code === 'photography' ? 'camera' : ICONS[work.kind]!} />
            </span>
            <p>{inLocale(description, locale)}</p>
          </Card>
        ))}
      </CardGrid>
    </Section>
  );
}

function FairPlay({ edition: { rules } }: { edition: EditionWithRules }) {
  const t = useText();
  const { locale } = useLocale();
  return (
    <Section title={{ key: 'yaas.fair.title' }} tinted>
      <div class="fair">
        <div>
          <h3>{t('yaas.fair.own')}</h3>
          <p>{inLocale(rules.originality.plagiarism.text, locale)}</p>
        </div>
        <div>
          <h3>{t('yaas.fair.ai')}</h3>
          <p>{inLocale(rules.originality.ai.text, locale)}</p>
        </div>
        <div>
          <h3>{t('yaas.fair.blind')}</h3>
          <p>{t('yaas.fair.blind.text')}</p>
        </div>
      </div>
    </Section>
  );
}
