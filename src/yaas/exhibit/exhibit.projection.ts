import { defineProjection } from '../../platform/index.js';

/** A work on the wall, as anybody may read it. The name is in the form consented to. */
export interface ExhibitRow {
  id: string;
  slug: string;
  editionId: string;
  category: string;
  ageGroup: string;
  place: number | null;
  title: string;
  statement: string;
  alternativeText: string;
  body: string;
  language: string;
  fileId: string | null;
  nameShown: string | null;
  homeShown: boolean;
  communityId: string;
  partnerCommunityId: string | null;
  rank: string;
  setVertically: boolean;
}

/** The public's view: a row stands there only while it is released and its showing is consented to. No person's table is in reach. */
export const exhibitProjection = defineProjection<ExhibitRow>({
  name: 'yaas.exhibit',
  reader: 'public',
  from: 'exhibit_piece p',
  columns: {
    id: 'p.id',
    slug: 'p.slug',
    editionId: 'p.edition_id',
    category: 'p.category',
    ageGroup: 'p.age_group',
    place: 'p.place',
    title: 'p.title',
    statement: 'p.statement',
    alternativeText: 'p.alternative_text',
    body: 'p.body',
    language: 'p.language',
    fileId: 'p.file_id',
    nameShown: 'p.name_shown',
    homeShown: 'p.home_shown',
    communityId: 'p.community_id',
    partnerCommunityId: 'p.partner_community_id',
    rank: 'p.rank',
    setVertically: 'p.set_vertically',
  },
});
