import { EmptyState, PageHeader, Section, type FormState } from '../../platform/index.js';
import { AnswerForms, type AnswerSide } from './answer-forms.js';
import type { ProposedHome } from './home.queries.js';
import { HomeShownView } from './home-shown.js';
import type { SentBack } from './host-home.page.js';
import { PlacementHead } from './placement-head.js';

const empty: FormState = { values: {}, errors: [] };

/** The student's page: which home is proposed, what is asked, what happens next. */
export function StudentHomePage({ homes, back }: { homes: readonly ProposedHome[]; back: SentBack | null }) {
  return (
    <>
      <PageHeader title={{ key: 'exchange.home.student.title' }} lead={{ key: 'exchange.home.student.lead' }} />
      {homes.length === 0 && (
        <EmptyState title={{ key: 'exchange.home.student.none' }} text={{ key: 'exchange.home.student.none.text' }} />
      )}
      {homes.map((home) => (
        <ProposedHomeView
          key={home.placement.id}
          home={home}
          side="student"
          paths={pathsBelow(`/exchange/mine/home/${home.placement.id}`)}
          back={back?.id === home.placement.id ? back : null}
        />
      ))}
    </>
  );
}

export const pathsBelow = (path: string, query = '') => ({
  agree: `${path}/agreement${query}`,
  decline: `${path}/refusal${query}`,
});

interface ProposedHomeProps {
  home: ProposedHome;
  side: Exclude<AnswerSide, 'host'>;
  paths: { agree: string; decline: string };
  back: SentBack | null;
}

export function ProposedHomeView({ home, side, paths, back }: ProposedHomeProps) {
  const { placement, shown, asked, isAwaited, isSecond, agreed } = home;
  const name = shown.as === 'profile' ? shown.profile.name : null;
  const note = isSecond ? 'second' : placement.state === 'family_review' && agreed ? 'agreed' : undefined;
  return (
    <Section title={name ?? { key: 'exchange.home.student.home' }} id={`p-${placement.id}`}>
      <PlacementHead placement={placement} side={side} note={note} />
      <HomeShownView shown={shown} />
      {isAwaited && (
        <AnswerForms side={side} paths={paths} asked={asked} form={back?.form ?? empty} sent={back?.sent ?? null} />
      )}
    </Section>
  );
}
