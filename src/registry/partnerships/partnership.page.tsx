import {
  Alert,
  ButtonLink,
  PageHeader,
  Section,
  SummaryList,
  Table,
  useLocale,
  useText,
} from '../../platform/index.js';
import { labelOf } from '../community/community-label.js';
import type { ActOnPage, PartnershipPageModel } from './partnership-page.queries.js';
import { StatusTag } from './partnership-tags.js';
import { useActDate } from './act-date.js';

interface PartnershipProps {
  partnership: PartnershipPageModel;
  /** Where the reader may record an act; null for those who may not. */
  recordHref: string | null;
}

/** An agreement between communities: who, of what kind, in what state, and by which acts. */
export function PartnershipPage({ partnership, recordHref }: PartnershipProps) {
  const t = useText();
  const { locale } = useLocale();
  return (
    <>
      <PageHeader
        eyebrow={{ key: `registry.partnership.${partnership.kind}.long` }}
        title={partnership.parties.map((party) => party.name).join(' – ')}
      >
        <StatusTag status={partnership.status} />
      </PageHeader>
      <p>{t(`registry.status.${partnership.status}.text`)}</p>
      <Section title={{ key: 'registry.partnership.parties' }}>
        <ul class="partner-list">
          {partnership.parties.map((party) => (
            <li key={party.id}>
              <a href={`/communities/${party.slug}`}>{labelOf(party, locale)}</a>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={{ key: 'registry.partnership.history' }}>
        {partnership.acts.length > 0 ? (
          <Acts acts={partnership.acts} />
        ) : (
          <Alert tone="info" slim text={{ key: 'registry.partnership.history.unknown' }} />
        )}
        {recordHref && (
          <ButtonLink kind="secondary" icon="edit" href={recordHref} text={{ key: 'registry.partnership.keep' }} />
        )}
      </Section>
      <SummaryList rows={[{ label: { key: 'registry.partnership.source' }, value: partnership.source }]} />
    </>
  );
}

function Acts({ acts }: { acts: readonly ActOnPage[] }) {
  const t = useText();
  const date = useActDate();
  return (
    <Table
      caption={{ key: 'registry.partnership.history' }}
      hideCaption
      rows={acts}
      rowKey={(act) => act.id}
      columns={[
        { heading: { key: 'registry.act.date' }, cell: (act) => date(act) },
        { heading: { key: 'registry.act' }, cell: (act) => t(`registry.act.${act.kind}`) },
        { heading: { key: 'registry.act.signers' }, cell: (act) => act.signers.join(', ') || '–' },
        { heading: { key: 'registry.act.source' }, cell: (act) => act.source ?? '–' },
      ]}
    />
  );
}
