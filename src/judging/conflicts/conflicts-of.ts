import type { ConflictSource, TieSource } from './conflict-source.js';

/** What is known of a person and a work, each as its owner tells it. */
export interface ConflictFacts {
  /** What the programme found. */
  ties: readonly TieSource[];
  /** Communities that the person has ties to. */
  communityIds: readonly string[];
  /** Communities that are partners of one of those. */
  partnerCommunityIds: readonly string[];
  /** Communities that the work comes from or stands for. */
  workCommunityIds: readonly string[];
}

/** Why the records alone keep a person from a work; empty when they do not. Of two ties of place the nearer is named alone. */
export function conflictsOf(facts: ConflictFacts): ConflictSource[] {
  return [...new Set(facts.ties), ...tieOfPlace(facts)];
}

function tieOfPlace({ communityIds, partnerCommunityIds, workCommunityIds }: ConflictFacts): ConflictSource[] {
  const among = (communities: readonly string[]) => workCommunityIds.some((id) => communities.includes(id));
  if (among(communityIds)) return ['own_community'];
  return among(partnerCommunityIds) ? ['partner_city'] : [];
}
