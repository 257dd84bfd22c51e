/** What a community is, from the smallest municipality to a whole state. */
export const communityKinds = [
  'city',
  'town',
  'county',
  'state',
  'province',
  'prefecture',
  'region',
  'municipality',
] as const;

export type CommunityKind = (typeof communityKinds)[number];
