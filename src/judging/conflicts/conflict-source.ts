/** What the programme finds in its own tables between a person and a work; the nearest tie first. */
const TIE_SOURCES = [
  'own_work',
  'household',
  'relation',
  'teacher',
  'mentor',
  'referee',
  'school',
  'email_domain',
  'coordinator',
] as const;

export type TieSource = (typeof TIE_SOURCES)[number];

/** Why a person may not look at a work. */
export const CONFLICT_SOURCES = [...TIE_SOURCES, 'own_community', 'partner_city', 'declared'] as const;

export type ConflictSource = (typeof CONFLICT_SOURCES)[number];
