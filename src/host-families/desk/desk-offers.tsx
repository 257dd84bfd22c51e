import { Section, Table, useFormats, useText, type Column } from '../../platform/index.js';
import type { HostBedOffer } from '../offers/host-bed-offer.entity.js';
import { WelcomeSummary } from '../offers/welcome-summary.js';
import type { DeskFile } from './desk-file.queries.js';

/** What the family offers and has offered, whom it can host, and its wishes in its words. */
export function DeskOffers({ offers: { beds, withdrawn, welcome } }: Pick<DeskFile, 'offers'>) {
  const columns = useColumns();
  const all = [...beds, ...withdrawn];
  if (all.length === 0 && !welcome) return null;
  const caption = { key: 'host-families.desk-offers.title' };
  return (
    <Section title={caption} lead={{ key: 'host-families.desk-offers.lead' }}>
      {all.length > 0 && <Table caption={caption} hideCaption columns={columns} rows={all} rowKey={({ id }) => id} />}
      {welcome && <WelcomeSummary welcome={welcome} />}
    </Section>
  );
}

function useColumns(): Column<HostBedOffer>[] {
  const t = useText();
  const { day, date } = useFormats();
  return [
    {
      heading: { key: 'host-families.desk-offers.bed' },
      cell: ({ roomName, bed }) => t('host-families.offer.bed', { room: roomName, bed }),
    },
    {
      heading: { key: 'host-families.desk-offers.days' },
      cell: ({ fromOn, untilOn }) => t('host-families.comes.between', { from: day(fromOn), until: day(untilOn) }),
    },
    { heading: { key: 'host-families.desk-offers.since' }, cell: ({ offeredAt }) => date(offeredAt) },
    {
      heading: { key: 'host-families.desk-offers.state' },
      cell: ({ withdrawnAt }) =>
        withdrawnAt
          ? t('host-families.desk-offers.withdrawn', { day: date(withdrawnAt) })
          : t('host-families.desk-offers.stands'),
    },
  ];
}
