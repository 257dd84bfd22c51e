import { Button, Table, Tag } from '../../../../platform/index.js';
import type { Anchor } from '../../../calibration/anchor.entity.js';
import { refusalsToSet } from '../../../calibration/calibration.rules.js';
import type { Round } from '../../../round/round.entity.js';

/** The anchors in the order in which they are scored. */
export function AnchorTable({ round, anchors }: { round: Round; anchors: readonly Anchor[] }) {
  const isOpen = refusalsToSet({ state: round.state, anchors: 0 }).length === 0;
  return (
    <Table
      caption={{ key: 'judging.anchors.title' }}
      hideCaption
      rows={anchors}
      rowKey={(anchor) => anchor.id}
      columns={[
        {
          heading: { key: 'judging.anchor.title' },
          cell: ({ id, number, title }) => (
            <a href={`/judging/rounds/${round.id}/anchors/${id}`} dir="auto">
              {number}. {title}
            </a>
          ),
        },
        {
          heading: { key: 'judging.anchor.origin' },
          cell: ({ origin }) => <Tag text={{ key: `judging.anchor.origin.${origin}` }} />,
        },
        {
          heading: { key: 'judging.calibration.reference' },
          cell: ({ reference }) => (reference ? Object.values(reference).join(' · ') : '–'),
        },
        {
          heading: { key: 'judging.jury.change' },
          cell: ({ id, title }) =>
            isOpen ? (
              <form method="post" action={`/judging/rounds/${round.id}/anchors/${id}/removal`}>
                <Button kind="plain" text={{ key: 'judging.anchors.remove', params: { title } }} />
              </form>
            ) : (
              '–'
            ),
        },
      ]}
    />
  );
}
