import type { CommunityLabel } from '../../registry/index.js';
import type { Localized } from '../editions/localized.js';

export interface ExhibitPicture {
  src: string;
  width: number;
  height: number;
}

/** A work with all that a page says of it. */
export interface ExhibitWork {
  slug: string;
  title: string;
  language: string;
  categoryCode: string;
  category: Localized;
  ageGroup: Localized;
  place: number | null;
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
  /** Larger, for looking closely. */
  zoom: string | null;
}
