import type { ComponentChildren } from 'preact';
import { Icon, useLocale } from '../../platform/index.js';
import { inLocale } from '../editions/localized.js';
import { pairName } from '../entries/pair-name.js';
import { excerptOf } from './excerpt.js';
import { addressIn, type ExhibitFilter } from './exhibit-filter.js';
import type { ExhibitWork } from './exhibit-work.js';
import { WorkHonours } from './work-honours.js';

interface WorkCardProps {
  work: ExhibitWork;
  /** The selection that it is looked at in; its neighbours are those. */
  filter?: ExhibitFilter;
  /** Seen without scrolling, so that its picture is not waited with. */
  isFirst?: boolean;
  /** The whole card is no link, for it holds more than one. */
  plain?: boolean;
  children?: ComponentChildren;
}

/** A work on the wall: its picture, or the first lines of a poem. */
export function WorkCard({ work, filter = {}, isFirst = false, plain = false, children }: WorkCardProps) {
  const { locale } = useLocale();
  const { slug, title, category, nameShown } = work;
  const lang = langOf(work);
  return (
    <li class={plain ? 'work-card work-card--plain' : 'work-card'}>
      <Face work={work} isFirst={isFirst} />
      <div class="work-card__body">
        <p class="eyebrow">{inLocale(category, locale)}</p>
        <h2 class="work-card__title" lang={lang}>
          <a href={addressIn(`/exhibit/${slug}`, filter)}>{title}</a>
        </h2>
        <p class="work-card__by">{[nameShown, pairName(work)].filter(Boolean).join(' · ')}</p>
        <WorkHonours work={work} />
        {children}
      </div>
    </li>
  );
}

function Face({ work, isFirst }: { work: ExhibitWork; isFirst: boolean }) {
  const { picture, alternativeText, body, form } = work;
  if (picture)
    return (
      <div class="work-card__face">
        <img
          src={picture.src}
          width={picture.width}
          height={picture.height}
          alt={alternativeText}
          loading={isFirst ? undefined : 'lazy'}
          decoding="async"
        />
      </div>
    );
  if (body)
    return (
      <div class={`work-card__face work-card__face--${form}`} lang={langOf(work)} dir="auto">
        <p>{excerptOf(body)}</p>
      </div>
    );
  return (
    <div class="work-card__face work-card__face--sound">
      <Icon name="star" />
    </div>
  );
}

/** The work's language for the browser, where it is one that has a code. */
export const langOf = ({ language }: Pick<ExhibitWork, 'language'>): string | undefined =>
  language === 'other' ? undefined : language;
