import { useLocale, useText } from '../../platform/index.js';
import { WrittenWork } from '../entries/written-work.js';
import { addressIn, type ExhibitFilter } from './exhibit-filter.js';
import type { ExhibitWorkInFull } from './exhibit-work.js';
import type { ReadingWishes } from './exhibit.schema.js';

interface ReadingProps {
  work: ExhibitWorkInFull;
  wishes: ReadingWishes;
  filter: ExhibitFilter;
}

/** Languages that are also written in columns from right to left. */
const inColumns = /^(ja|zh|ko)\b/;

/** A text set for reading: lines or columns, large or not, its translation beside it. The choices are addresses. */
export function ReadingView({ work, wishes, filter }: ReadingProps) {
  const { body, form, language, setVertically } = work;
  const isVertical = wishes.set ? wishes.set === 'columns' : setVertically;
  const translation = bestOf(work, useLocale().locale);
  const classes = ['reading', isVertical && 'reading--columns', wishes.type === 'large' && 'reading--large'];
  return (
    <>
      <ReadingChoices work={work} wishes={wishes} filter={filter} isVertical={isVertical} />
      <div class={`exhibit-work__text${translation ? ' exhibit-work__text--beside' : ''}`}>
        <div
          class={classes.filter(Boolean).join(' ')}
          {...(isVertical && { role: 'region', tabIndex: 0, 'aria-label': work.title })}
        >
          <WrittenWork body={body} form={form} lang={language} />
        </div>
        {translation && <Translation text={translation} form={form} isLarge={wishes.type === 'large'} />}
      </div>
    </>
  );
}

/** The translation in the reader's language, else in English, else the first. */
function bestOf({ texts }: ExhibitWorkInFull, locale: string) {
  const translations = texts.filter(({ role, body }) => role === 'translation' && body !== '');
  const inLanguage = (code: string) => translations.find((text) => text.locale === code);
  return inLanguage(locale) ?? inLanguage('en') ?? translations[0];
}

interface TranslationProps {
  text: ExhibitWorkInFull['texts'][number];
  form: 'poem' | 'prose';
  isLarge: boolean;
}

function Translation({ text: { body, locale, title, madeBy }, form, isLarge }: TranslationProps) {
  const t = useText();
  return (
    <section class={`reading reading--translation${isLarge ? ' reading--large' : ''}`}>
      <h2 class="eyebrow">{t('yaas.exhibit.translation', { by: madeBy ?? 'other' })}</h2>
      {title && (
        <p class="reading__title" lang={locale} dir="auto">
          {title}
        </p>
      )}
      <WrittenWork body={body} form={form} lang={locale} />
    </section>
  );
}

function ReadingChoices({ work, wishes, filter, isVertical }: ReadingProps & { isVertical: boolean }) {
  const t = useText();
  const to = (change: ReadingWishes) => {
    const { set, type } = { ...wishes, ...change };
    return addressIn(`/exhibit/${work.slug}`, filter, { ...(set && { set }), ...(type && { type }) });
  };
  const isLarge = wishes.type === 'large';
  return (
    <nav class="reading-choices" aria-label={t('yaas.exhibit.reading')}>
      <a href={to({ type: isLarge ? undefined : 'large' })}>{t(`yaas.exhibit.type.${isLarge ? 'normal' : 'large'}`)}</a>
      {inColumns.test(work.language) && (
        <a href={to({ set: isVertical ? 'lines' : 'columns' })}>
          {t(`yaas.exhibit.set.${isVertical ? 'lines' : 'columns'}`)}
        </a>
      )}
    </nav>
  );
}
