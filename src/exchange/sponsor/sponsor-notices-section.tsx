import { ButtonLink, Section, Table, useFormats, useText, type Column } from '../../platform/index.js';
import type { ExchangeSponsorNotice } from './exchange-sponsor-notice.entity.js';

/** What the Department was told of the sponsor, and has to be told by when. */
export function SponsorNoticesSection({
  sponsorId,
  notices,
}: {
  sponsorId: string;
  notices: readonly ExchangeSponsorNotice[];
}) {
  const columns = useColumns();
  const caption = { key: 'exchange.sponsor.notices' };
  return (
    <Section title={caption} lead={{ key: 'exchange.sponsor.notices.lead' }} id="notices">
      {notices.length > 0 && (
        <Table caption={caption} hideCaption columns={columns} rows={notices} rowKey={({ id }) => id} />
      )}
      <ButtonLink
        href={`/exchange/sponsors/${sponsorId}/annual-report`}
        text={{ key: 'exchange.sponsor.report' }}
        kind="secondary"
      />
    </Section>
  );
}

function useColumns(): Column<ExchangeSponsorNotice>[] {
  const t = useText();
  const { day } = useFormats();
  return [
    {
      heading: { key: 'exchange.sponsor.notice' },
      cell: ({ kind, changes }) =>
        kind === 'change'
          ? changes.map((change) => t(`exchange.sponsor.changed.${change}`)).join(', ')
          : t('exchange.sponsor.notice.annual-report'),
    },
    { heading: { key: 'exchange.sponsor.notice.happened' }, cell: ({ happenedOn }) => happenedOn && day(happenedOn) },
    { heading: { key: 'exchange.sponsor.notice.due' }, cell: ({ dueOn }) => day(dueOn) },
    {
      heading: { key: 'exchange.sponsor.notice.told' },
      cell: ({ id, sponsorId, toldOn }) =>
        toldOn ? (
          day(toldOn)
        ) : (
          <a href={`/exchange/sponsors/${sponsorId}/notices/${id}`}>{t('exchange.sponsor.notice.tell')}</a>
        ),
    },
  ];
}
