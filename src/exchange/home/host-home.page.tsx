import { EmptyState, PageHeader, Section, useWords, type FormState } from '../../platform/index.js';
import { AnswerForms } from './answer-forms.js';
import type { ProposedStudent } from './home.queries.js';
import { PlacementHead } from './placement-head.js';
import { StudentShownView } from './student-shown.js';

/** A form that came back, and of which placement. */
export interface SentBack {
  id: string;
  sent: 'agree' | 'decline';
  form: FormState;
}

const empty: FormState = { values: {}, errors: [] };

/** The family's page: who is proposed, what is asked, what happens next. */
export function HostHomePage({ students, back }: { students: readonly ProposedStudent[]; back: SentBack | null }) {
  return (
    <>
      <PageHeader title={{ key: 'exchange.home.host.title' }} lead={{ key: 'exchange.home.host.lead' }} />
      {students.length === 0 && (
        <EmptyState title={{ key: 'exchange.home.host.none' }} text={{ key: 'exchange.home.host.none.text' }} />
      )}
      {students.map((one) => (
        <ProposedStudentView key={one.placement.id} one={one} back={back?.id === one.placement.id ? back : null} />
      ))}
    </>
  );
}

function ProposedStudentView({
  one: { placement, stay, shown, asked },
  back,
}: {
  one: ProposedStudent;
  back: SentBack | null;
}) {
  const words = useWords();
  const path = `/exchange/home/${placement.id}`;
  const name = shown.as === 'profile' ? shown.profile.called || shown.profile.name : null;
  return (
    <Section title={name ?? { key: 'exchange.home.host.student' }} id={`p-${placement.id}`}>
      <PlacementHead placement={placement} side="host" />
      {stay && <p>{words(stay)}</p>}
      <StudentShownView shown={shown} />
      {placement.state === 'host_review' && (
        <AnswerForms
          side="host"
          paths={{ agree: `${path}/acceptance`, decline: `${path}/refusal` }}
          asked={asked}
          form={back?.form ?? empty}
          sent={back?.sent ?? null}
        />
      )}
    </Section>
  );
}
