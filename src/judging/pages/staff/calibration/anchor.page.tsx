import { PageHeader, SummaryList, useText } from '../../../../platform/index.js';
import type { Anchor } from '../../../calibration/anchor.entity.js';
import type { ShownAnchor } from '../../../calibration/anchors.queries.js';
import { WorkShown } from '../../card/work-shown.js';

/** One anchor, as judges see it, with what they do not: where it comes from. */
export function AnchorPage({ anchor, shown }: { anchor: Anchor; shown: ShownAnchor }) {
  const t = useText();
  return (
    <>
      <PageHeader title={anchor.title} eyebrow={{ key: 'judging.anchors.title' }} />
      <SummaryList
        rows={[
          { label: { key: 'judging.anchor.origin' }, value: t(`judging.anchor.origin.${anchor.origin}`) },
          { label: { key: 'judging.anchor.permission' }, value: anchor.permission || '–' },
        ]}
      />
      <WorkShown {...shown} />
    </>
  );
}
