import { newId } from '../../platform/index.js';
import type { CommunityLabel } from '../../registry/index.js';
import type { ExhibitPiece } from '../exhibit/exhibit-piece.entity.js';
import { isNameForm, nameIn } from '../exhibit/name-form.js';
import { slugOf } from '../exhibit/slug.js';
import type { EntryRows } from './entry-rows.js';

/** Released, and the guardian lets it be shown. */
export const isShown = ({ work }: EntryRows): boolean => work.result !== null && work.answers['exhibit_web'] === 'yes';

/** The work as the public sees it. */
export function pieceOf(
  { work, entrant, entry, revision }: EntryRows,
  labels: ReadonlyMap<string, CommunityLabel>,
): ExhibitPiece {
  const { title, statement, alternativeText, body, language, fileId, category } = revision!;
  const id = newId();
  const { representedCommunityId: communityId, partnerCommunityId, place, editionId } = entry;
  const pair = [communityId, partnerCommunityId].flatMap((one) => (one ? labels.get(one)!.slug : []));
  const given = work.answers['name_form'];
  const form = isNameForm(given) ? given : 'none';
  return {
    id,
    editionId,
    category,
    title,
    statement,
    alternativeText,
    body,
    language,
    fileId,
    place,
    slug: `${slugOf(title)}-${id.slice(-10)}`,
    entryId: entry.id,
    rank: `${String(place ?? 99).padStart(3, '0')}.${id}`,
    ageGroup: work.ageGroup,
    nameShown: nameIn(form, entrant),
    homeShown: form !== 'none',
    communityId,
    partnerCommunityId,
    pair: pair.toSorted().join('~'),
    releasedAt: entry.releasedAt!,
  };
}
