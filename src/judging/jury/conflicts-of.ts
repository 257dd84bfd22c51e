import type { ConflictSource } from './judge-conflict.entity.js';

export interface ConflictFacts {
  /** Communities that the judge has ties to. */
  judgeCommunities: readonly string[];
  /** Communities that are partners of one of those. */
  partnerCommunities: readonly string[];
  /** Communities that the work comes from or stands for. */
  workCommunities: readonly string[];
}

/** Why the registry alone keeps a judge from a work; empty when it does not. The nearer tie is named alone. */
export function conflictsOf({
  judgeCommunities,
  partnerCommunities,
  workCommunities,
}: ConflictFacts): ConflictSource[] {
  const among = (communities: readonly string[]) => workCommunities.some((id) => communities.includes(id));
  if (among(judgeCommunities)) return ['own_community'];
  return among(partnerCommunities) ? ['partner_city'] : [];
}
