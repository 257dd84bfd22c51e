import { SummaryList, useLocale, useText } from '../../platform/index.js';
import { labelOf, type CommunityLabel } from '../../registry/index.js';
import { inLocale } from '../editions/localized.js';
import { WrittenWork } from '../entries/written-work.js';
import { addressIn } from './exhibit-filter.js';
import type { ExhibitWorkInFull } from './exhibit-work.js';
import { langOf } from './work-card.js';

/** What stands beside a work in a museum: what its maker says of it, where it comes from, what it looks like in words. */
export function WorkLabel({ work, year }: { work: ExhibitWorkInFull; year: number }) {
  const { locale } = useLocale();
  const { ageGroup, statement, alternativeText } = work;
  const words = { label: { key: 'yaas.exhibit.described' }, value: alternativeText };
  const translated = work.texts.find(({ role, statement: said }) => role === 'translation' && said !== '');
  return (
    <>
      {statement && (
        <p class="exhibit-work__statement" lang={langOf(work)} dir="auto">
          {statement}
        </p>
      )}
      {translated && (
        <p class="exhibit-work__statement exhibit-work__statement--translated" lang={translated.locale} dir="auto">
          {translated.statement}
        </p>
      )}
      <SummaryList
        rows={[
          { label: { key: 'yaas.fact.pair' }, value: <Cities work={work} year={year} /> },
          { label: { key: 'yaas.fact.age_group' }, value: inLocale(ageGroup, locale) },
          ...(alternativeText && !work.sound ? [words] : []),
        ]}
      />
      <Words work={work} />
    </>
  );
}

/** Each city leads to its works. */
function Cities({ work: { community, partner }, year }: { work: ExhibitWorkInFull; year: number }) {
  const { locale } = useLocale();
  const link = (one: CommunityLabel) => (
    <a href={addressIn('/exhibit', { year, place: one.slug })}>{labelOf(one, locale)}</a>
  );
  if (!partner) return link(community);
  return (
    <>
      {link(community)} ↔ {link(partner)}
    </>
  );
}

/** Lyrics and transcripts: what can be read where a work is heard. Older songs hold their words where pictures hold theirs. */
function Words({ work: { texts, sound, alternativeText, language } }: { work: ExhibitWorkInFull }) {
  const t = useText();
  const written = texts.filter(({ role, body }) => role !== 'translation' && body !== '');
  const own =
    sound && alternativeText && written.length === 0
      ? [{ role: 'lyrics', locale: language, body: alternativeText }]
      : [];
  return (
    <>
      {[...written, ...own].map(({ role, locale, body }) => (
        <details key={`${role}-${locale}`} class="exhibit-work__words" open>
          <summary>{t(`yaas.exhibit.${role}`)}</summary>
          <WrittenWork body={body} form="poem" lang={locale} />
        </details>
      ))}
    </>
  );
}
