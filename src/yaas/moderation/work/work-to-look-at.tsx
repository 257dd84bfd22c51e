import { SummaryList, useLocale } from '../../../platform/index.js';
import { inLocale } from '../../editions/localized.js';
import { EntryTag } from '../../entries/entry-tag.js';
import { pairName } from '../../entries/pair-name.js';
import { WorkView } from '../../works/work-view.js';
import type { WorkInView } from './work-in-view.queries.js';

/** A work with its texts, as one half of a comparison or alone. */
export function WorkToLookAt({ work, href }: { work: WorkInView; href?: string }) {
  const { locale } = useLocale();
  const { texts, viewed, language, year, state } = work;
  const rows = [
    { label: { key: 'yaas.fact.pair' }, value: pairName(work) },
    { label: { key: 'yaas.field.statement' }, value: texts.statement },
    { label: { key: 'yaas.field.alternative_text' }, value: texts.alternativeText },
  ];
  return (
    <article class="looked-at">
      <p class="eyebrow">
        {viewed && inLocale(viewed.category.label, locale)} · {year}
      </p>
      <h2 lang={language === 'other' ? undefined : language}>
        {href ? <a href={href}>{texts.title}</a> : texts.title}
      </h2>
      <EntryTag state={state} />
      {viewed && <WorkView work={viewed} />}
      <SummaryList rows={rows.filter(({ value }) => value !== '')} />
    </article>
  );
}
