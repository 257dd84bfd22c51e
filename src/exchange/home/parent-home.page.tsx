import { EmptyState, PageHeader } from '../../platform/index.js';
import type { ProposedHome } from './home.queries.js';
import type { SentBack } from './host-home.page.js';
import { pathsBelow, ProposedHomeView } from './student-home.page.js';

interface ParentHomeProps {
  home: ProposedHome | null;
  /** Of the link, without what stands behind the question mark. */
  path: string;
  locale: string;
  back: SentBack | null;
}

/** A natural parent's page behind their own link: the home, what is asked, what happens next. */
export function ParentHomePage({ home, path, locale, back }: ParentHomeProps) {
  return (
    <>
      <PageHeader title={{ key: 'exchange.home.parent.title' }} lead={{ key: 'exchange.home.parent.lead' }} />
      {home ? (
        <ProposedHomeView home={home} side="parent" paths={pathsBelow(path, `?lang=${locale}`)} back={back} />
      ) : (
        <EmptyState title={{ key: 'exchange.home.parent.none' }} text={{ key: 'exchange.home.parent.none.text' }} />
      )}
    </>
  );
}

/** A link that never was ours, or that a newer one has replaced. */
export const DeadAgreementPage = () => (
  <PageHeader title={{ key: 'exchange.home.parent.dead' }} lead={{ key: 'exchange.home.parent.dead.text' }} />
);
