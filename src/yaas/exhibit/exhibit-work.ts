import type { CommunityLabel } from '../../registry/index.js';
import type { Localized } from '../editions/localized.js';
import type { PartText } from '../works/work-parts.js';
import type { ShownAward } from './exhibit-awards.queries.js';

export interface ExhibitPicture {
  src: string;
  width: number;
  height: number;
}

/** A work with all that a card says of it. */
export interface ExhibitWork {
  slug: string;
  title: string;
  language: string;
  categoryCode: string;
  category: Localized;
  ageGroup: Localized;
  /** The jury's, where no step of the ladder was given. */
  place: number | null;
  awards: ShownAward[];
  statement: string;
  alternativeText: string;
  body: string;
  form: 'poem' | 'prose';
  nameShown: string | null;
  homeShown: boolean;
  /** The artist's own city only where `homeShown` says so. */
  community: CommunityLabel;
  partner: CommunityLabel | null;
  /** In the size that was asked for; null for a written work or music. */
  picture: ExhibitPicture | null;
  /** The address of the sound; null for everything else. */
  sound: string | null;
  /** The address of the film; null for everything else. */
  film: string | null;
  /** Whether visitors may keep a copy. */
  downloads: boolean;
}

/** A picture of a work in every size that a page may need, the smallest first. */
export interface ExhibitView {
  sizes: ExhibitPicture[];
  alternativeText: string;
}

/** A work with all that its own page shows. */
export interface ExhibitWorkInFull extends ExhibitWork {
  views: ExhibitView[];
  /** Lyrics, transcript and translations. */
  texts: PartText[];
  fileId: string | null;
  /** Of a film or recording whose transcript says when each thing is said. */
  captions: { src: string; locale: string } | null;
  setVertically: boolean;
}
