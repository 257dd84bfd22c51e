import { useLocale } from '../../platform/index.js';
import { anniversaryIn } from '../anniversaries/anniversary.js';
import { useAnniversary } from '../anniversaries/use-anniversary.js';
import { PartnershipTags } from '../partnerships/partnership-tags.js';
import { labelOf } from './community-label.js';
import type { PartnerOnPage } from './community-page.queries.js';

/** A community's partners, each with the kind and state of the agreement; the tags lead to the agreement itself. */
export function PartnerList({ partners, year }: { partners: readonly PartnerOnPage[]; year: number }) {
  const { locale } = useLocale();
  return (
    <ul class="partner-list">
      {partners.map((partner) => (
        <li key={partner.partnershipId + partner.id}>
          <span>
            <a href={`/communities/${partner.slug}`}>{labelOf(partner, locale)}</a>
            <Celebrated partner={partner} year={year} />
          </span>
          <PartnershipTags
            id={partner.partnershipId}
            kind={partner.kind}
            status={partner.status}
            about={partner.name}
          />
        </li>
      ))}
    </ul>
  );
}

/** "50 years this June" behind a partner, in the year of a round anniversary. */
function Celebrated({ partner: { signed, status }, year }: { partner: PartnerOnPage; year: number }) {
  const written = useAnniversary();
  const anniversary = status === 'in_force' && signed ? anniversaryIn(year, signed) : null;
  return anniversary && <strong class="partner-list__anniversary">{written(anniversary)}</strong>;
}
