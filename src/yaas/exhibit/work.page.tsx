import { Icon, SummaryList, Tag, useLocale, useText } from '../../platform/index.js';
import { labelOf } from '../../registry/index.js';
import { inLocale } from '../editions/localized.js';
import { WrittenWork } from '../entries/written-work.js';
import type { ExhibitWork } from './exhibit-work.js';
import { langOf } from './work-card.js';

interface WorkProps {
  work: ExhibitWork;
  year: number;
  previous: string | null;
  next: string | null;
}

/** One work, large or well set, under its title and beside what may be said of it. */
export function WorkPage({ work, year, previous, next }: WorkProps) {
  return (
    <article class="exhibit-work">
      <header class="exhibit-work__head">
        <Head work={work} year={year} />
      </header>
      <div class="exhibit-work__work">
        <Work work={work} />
      </div>
      <div class="exhibit-work__label">
        <Label work={work} />
      </div>
      <Neighbours previous={previous} next={next} />
    </article>
  );
}

function Head({ work, year }: { work: ExhibitWork; year: number }) {
  const t = useText();
  const { locale } = useLocale();
  const { title, nameShown, homeShown, community, category, place } = work;
  const home = homeShown ? t('yaas.exhibit.from', { city: labelOf(community, locale) }) : null;
  return (
    <>
      <p class="eyebrow">
        {inLocale(category, locale)} · {year}
      </p>
      <h1 lang={langOf(work)}>{title}</h1>
      {(nameShown || home) && <p class="exhibit-work__by">{[nameShown, home].filter(Boolean).join(', ')}</p>}
      {place !== null && <Tag text={t('yaas.place', { place })} tone="good" />}
    </>
  );
}

function Work({ work }: { work: ExhibitWork }) {
  const t = useText();
  const { picture, zoom, sound, body, form, alternativeText, language } = work;
  if (picture)
    return (
      <figure class="exhibit-work__picture">
        <a href={zoom ?? picture.src}>
          <img src={picture.src} width={picture.width} height={picture.height} alt={alternativeText} />
          <span class="exhibit-work__zoom">
            <Icon name="zoom" /> {t('yaas.exhibit.zoom')}
          </span>
        </a>
      </figure>
    );
  if (sound)
    return (
      <div class="exhibit-work__sound">
        <audio class="player" controls preload="none" src={sound} aria-label={work.title} />
      </div>
    );
  return (
    <div class="exhibit-work__text">
      <WrittenWork body={body} form={form} lang={language} />
    </div>
  );
}

function Label({ work }: { work: ExhibitWork }) {
  const { locale } = useLocale();
  const { community, partner, ageGroup, statement, alternativeText, sound } = work;
  const pair = partner ? `${labelOf(community, locale)} ↔ ${labelOf(partner, locale)}` : labelOf(community, locale);
  const words = { label: { key: sound ? 'yaas.field.lyrics' : 'yaas.exhibit.described' }, value: alternativeText };
  return (
    <>
      {statement && (
        <p class="exhibit-work__statement" lang={langOf(work)} dir="auto">
          {statement}
        </p>
      )}
      <SummaryList
        rows={[
          { label: { key: 'yaas.fact.pair' }, value: pair },
          { label: { key: 'yaas.fact.age_group' }, value: inLocale(ageGroup, locale) },
          ...(alternativeText ? [words] : []),
        ]}
      />
    </>
  );
}

function Neighbours({ previous, next }: Pick<WorkProps, 'previous' | 'next'>) {
  const t = useText();
  return (
    <nav class="neighbours" aria-label={t('yaas.exhibit.neighbours')}>
      {previous && (
        <a href={`/exhibit/${previous}`} rel="prev">
          <Icon name="arrow-back" directional /> {t('yaas.exhibit.previous')}
        </a>
      )}
      <a href="/exhibit">{t('yaas.exhibit.back')}</a>
      {next && (
        <a href={`/exhibit/${next}`} rel="next">
          {t('yaas.exhibit.next')} <Icon name="arrow-forward" directional />
        </a>
      )}
    </nav>
  );
}
