import { useLocale } from '../../platform/index.js';
import { PartnershipTags } from '../partnerships/partnership-tags.js';
import { labelOf } from './community-label.js';
import type { PartnerOnPage } from './community-page.queries.js';

/** A community's partners, each with the kind and state of the agreement; the tags lead to the agreement itself. */
export function PartnerList({ partners }: { partners: readonly PartnerOnPage[] }) {
  const { locale } = useLocale();
  return (
    <ul class="partner-list">
      {partners.map((partner) => (
        <li key={partner.partnershipId + partner.id}>
          <a href={`/communities/${partner.slug}`}>{labelOf(partner, locale)}</a>
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
