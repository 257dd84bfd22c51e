import { formatRow, useLocale, useText, type FormState } from '../../platform/index.js';
import { labelOf } from '../../registry/index.js';
import { inLocale } from '../editions/localized.js';
import type { ExhibitFilter } from './exhibit-filter.js';
import type { ExhibitWorkInFull } from './exhibit-work.js';
import type { Neighbours } from './exhibit.queries.js';
import type { ReadingWishes } from './exhibit.schema.js';
import { ReadingView } from './reading-view.js';
import { TakedownForm } from './takedown-form.js';
import { langOf } from './work-card.js';
import { WorkHonours } from './work-honours.js';
import { WorkLabel } from './work-label.js';
import { Film, Sound, Views } from './work-media.js';
import { WorkNeighbours } from './work-neighbours.js';

interface WorkProps extends Neighbours {
  work: ExhibitWorkInFull;
  year: number;
  filter: ExhibitFilter;
  wishes: ReadingWishes;
  /** Staff take it down from here; null for everybody else. */
  takedown: FormState | null;
}

/** One work, large or well set, under its title and beside what may be said of it. */
export function WorkPage({ work, year, filter, wishes, takedown, ...neighbours }: WorkProps) {
  return (
    <article class="exhibit-work">
      <header class="exhibit-work__head">
        <Head work={work} year={year} />
      </header>
      <div class="exhibit-work__work">
        <Shown work={work} filter={filter} wishes={wishes} />
      </div>
      <div class="exhibit-work__label">
        <WorkLabel work={work} year={year} />
        <Download work={work} />
        <ReportLink slug={work.slug} />
        {takedown && <TakedownForm slug={work.slug} form={takedown} />}
      </div>
      <WorkNeighbours {...neighbours} filter={filter} />
    </article>
  );
}

function ReportLink({ slug }: { slug: string }) {
  const t = useText();
  return (
    <p class="exhibit-work__report">
      <a href={`/exhibit/${slug}/report`} rel="nofollow">
        {t('yaas.concern.report')}
      </a>
    </p>
  );
}

/** Where the edition's rules let visitors keep a copy; a text is copied anyway. */
function Download({ work: { downloads, views, sound, film } }: Pick<WorkProps, 'work'>) {
  const t = useText();
  const href = film ?? sound ?? views[0]?.sizes.at(-1)?.src;
  if (!downloads || !href) return null;
  return (
    <p>
      <a href={href} download="">
        {t('yaas.exhibit.download')}
      </a>
    </p>
  );
}

function Head({ work, year }: Pick<WorkProps, 'work' | 'year'>) {
  const t = useText();
  const { locale } = useLocale();
  const { title, nameShown, homeShown, community, category } = work;
  const home = homeShown ? t('yaas.exhibit.from', { city: labelOf(community, locale) }) : null;
  return (
    <>
      <p class="eyebrow">
        {inLocale(category, locale)} · {year}
      </p>
      <h1 lang={langOf(work)}>
        <bdi>{title}</bdi>
      </h1>
      <TranslatedTitle work={work} />
      {(nameShown || home) && <p class="exhibit-work__by">{formatRow([nameShown, home], locale)}</p>}
      <WorkHonours work={work} />
    </>
  );
}

function TranslatedTitle({ work: { texts, title: own } }: Pick<WorkProps, 'work'>) {
  const translated = texts.find(({ role, title }) => role === 'translation' && title !== '' && title !== own);
  if (!translated) return null;
  return (
    <p class="exhibit-work__translated" lang={translated.locale} dir="auto">
      {translated.title}
    </p>
  );
}

function Shown({ work, filter, wishes }: Pick<WorkProps, 'work' | 'filter' | 'wishes'>) {
  if (work.film) return <Film {...work} />;
  if (work.sound) return <Sound {...work} />;
  if (work.views.length > 0) return <Views views={work.views} />;
  return <ReadingView work={work} filter={filter} wishes={wishes} />;
}
