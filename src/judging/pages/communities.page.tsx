import { PageHeader } from '../../platform/index.js';
import { JudgeTies, type JudgeTiesProps } from './judge-ties.js';

/** The communities that a judge has ties to, for all rounds. */
export function CommunitiesPage({ ties }: { ties: JudgeTiesProps }) {
  return (
    <>
      <PageHeader title={{ key: 'judging.communities.title' }} lead={{ key: 'judging.communities.lead' }} />
      <JudgeTies {...ties} />
    </>
  );
}
