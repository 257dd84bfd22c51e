import { EmptyState, Figure, FigureRow, PageHeader, Table, Tag, useText } from '../../platform/index.js';
import { keepsUntil, mostPasses } from './keeping.js';
import type { Waitlist } from './waitlist.queries.js';

export const waitlistTitle = { key: 'yls.waitlist.title' };

/** Who waits, in the order in which they are offered a place: students alone, siblings and delegations as one. */
export function WaitlistPage({ waitlist: { summit, free, lines } }: { waitlist: Waitlist }) {
  const t = useText();
  const most = mostPasses(summit);
  const params = { most, until: new Date(`${keepsUntil(summit)}T12:00:00Z`) };
  return (
    <>
      <PageHeader eyebrow={summit.name} title={waitlistTitle} lead={{ key: 'yls.waitlist.lead', params }} />
      <FigureRow>
        <Figure value={free} label={{ key: 'yls.waitlist.free' }} />
        <Figure value={lines.length} label={{ key: 'yls.waitlist.parties' }} />
      </FigureRow>
      {lines.length === 0 ? (
        <EmptyState title={{ key: 'yls.waitlist.none' }} text={{ key: 'yls.waitlist.none.text' }} />
      ) : (
        <Table
          caption={waitlistTitle}
          hideCaption
          rows={lines.map((line, at) => ({ ...line, place: at + 1 }))}
          rowKey={({ id }) => id}
          columns={[
            { heading: { key: 'yls.waitlist.place' }, cell: ({ place }) => place, numeric: true },
            {
              heading: { key: 'yls.waitlist.party' },
              cell: ({ kind, delegation }) => delegation ?? t(`yls.waitlist.kind.${kind}`),
            },
            { heading: { key: 'yls.waitlist.students' }, cell: ({ students }) => students.join(', ') || '–' },
            { heading: { key: 'yls.waitlist.needs' }, cell: ({ size }) => size, numeric: true },
            {
              heading: { key: 'yls.waitlist.passes' },
              cell: ({ passes, size }) =>
                size > 0 && passes >= most ? <Tag text={{ key: 'yls.waitlist.kept' }} tone="waiting" /> : passes,
            },
          ]}
        />
      )}
    </>
  );
}
