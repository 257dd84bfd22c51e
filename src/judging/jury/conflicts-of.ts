import type { ConflictSource } from './judge-conflict.entity.js';

export interface ConflictFacts {
  /** The judge made the work, or stands for it. */
  known: boolean;
  /** Communities that the judge has ties to. */
  judgeCommunities: readonly string[];
  /** Communities that are partners of one of those. */
  partnerCommunities: readonly string[];
  /** Communities that the work comes from or stands for. */
  workCommunities: readonly string[];
}

/** Why the records alone keep a judge from a work; empty when it does not. The nearer tie is named alone. */
export function conflictsOf({
  known,
  judgeCommunities,
  partnerCommunities,
  workCommunities,
}: ConflictFacts): ConflictSource[] {
  const among = (communities: readonly string[]) => workCommunities.some((id) => communities.includes(id));
  if (known || among(judgeCommunities)) return ['own_community'];
  return among(partnerCommunities) ? ['partner_city'] : [];
}
