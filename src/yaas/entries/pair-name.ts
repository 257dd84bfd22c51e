import type { CommunityLabel } from '../../registry/index.js';

/** "Irondequoit ↔ Poltava", or the community alone. */
export const pairName = ({
  community,
  partner,
}: {
  community: CommunityLabel;
  partner: CommunityLabel | null;
}): string => (partner ? `${community.name} ↔ ${partner.name}` : community.name);
