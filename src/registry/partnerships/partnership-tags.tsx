import { Tag, useText, type TagTone } from '../../platform/index.js';
import type { PartnershipKind, PartnershipStatus } from './partnership-kind.js';

const tones: Record<PartnershipStatus, TagTone> = {
  history_unknown: 'neutral',
  not_signed: 'waiting',
  in_force: 'good',
  dormant: 'waiting',
  emeritus: 'neutral',
  terminated: 'bad',
};

export function StatusTag({ status }: { status: PartnershipStatus }) {
  return <Tag tone={tones[status]} text={{ key: `registry.status.${status}` }} />;
}

/** "Sister · history unknown", leading to the partnership's page. */
export function PartnershipTags({
  id,
  kind,
  status,
  about,
}: {
  id: string;
  kind: PartnershipKind;
  status: PartnershipStatus;
  about: string;
}) {
  const t = useText();
  return (
    <span class="partner-list__tags">
      <a href={`/partnerships/${id}`}>
        {t(`registry.partnership.${kind}`)}
        <span class="usa-sr-only"> {t('registry.partnership.with', { name: about })}</span>
      </a>
      <StatusTag status={status} />
    </span>
  );
}
