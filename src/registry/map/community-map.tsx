import { useLocale, useText } from '../../platform/index.js';
import { labelOf } from '../community/community-label.js';
import type { CommunityPageModel, PartnerOnPage } from '../community/community-page.queries.js';
import { arcBetween } from './arcs.js';
import { MAP_HEIGHT, MAP_WIDTH, pointAt } from './world.js';

/** A community and its partners on the map. The list beside it says the same, so it is one picture to a screen reader. */
export function CommunityMap({
  community,
  partners,
}: {
  community: CommunityPageModel;
  partners: readonly PartnerOnPage[];
}) {
  const t = useText();
  const { locale } = useLocale();
  const home = pointAt(community);
  return (
    <svg
      class="community-map"
      viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
      role="img"
      aria-label={t('registry.community.map', { name: community.name, count: partners.length })}
    >
      <image href="/map/land.svg" width={MAP_WIDTH} height={MAP_HEIGHT} />
      {partners.map((partner) => (
        <path
          key={partner.partnershipId + partner.id}
          class="community-map__arc"
          d={arcBetween(home, pointAt(partner))}
        />
      ))}
      {partners.map((partner) => {
        const { x, y } = pointAt(partner);
        return (
          <circle key={partner.partnershipId + partner.id} class="community-map__partner" cx={x} cy={y} r="5">
            <title>{labelOf(partner, locale)}</title>
          </circle>
        );
      })}
      <circle class="community-map__home" cx={home.x} cy={home.y} r="7" />
    </svg>
  );
}
