import {
  ButtonLink,
  EmptyState,
  PageHeader,
  Section,
  SummaryList,
  useFormats,
  useText,
  useWords,
} from '../../platform/index.js';
import type { InterviewPlan } from '../definition/definition.js';
import { AnswerList } from '../pages/answer-list.js';
import { useWording } from '../pages/section-fields.js';
import type { InterviewRead } from './interview-records.js';
import { interviewsPath } from './interviews-path.js';

interface InterviewsProps {
  applicationId: string;
  plan: InterviewPlan;
  interviews: readonly InterviewRead[];
  mayRecord: boolean;
  /** Where photographs of the visit are sent. */
  documentsHref: string | null;
}

/** All interviews, latest first, with who was there and what was found. */
export function InterviewsPage({ applicationId, plan, interviews, mayRecord, documentsHref }: InterviewsProps) {
  const { day } = useFormats();
  return (
    <>
      <PageHeader title={{ key: 'applications.interviews.title' }}>
        {mayRecord && (
          <ButtonLink text={{ key: 'applications.interviews.new' }} href={`${interviewsPath(applicationId)}/new`} />
        )}
        {documentsHref && (
          <ButtonLink text={{ key: 'applications.documents.title' }} href={documentsHref} kind="secondary" />
        )}
      </PageHeader>
      {interviews.length === 0 && <EmptyState title={{ key: 'applications.interviews.none' }} />}
      {interviews.map((interview) => (
        <Section key={interview.id} title={day(interview.heldOn)}>
          <Interview plan={plan} interview={interview} />
        </Section>
      ))}
    </>
  );
}

function Interview({ plan, interview }: { plan: InterviewPlan; interview: InterviewRead }) {
  const t = useText();
  const words = useWords();
  const said = useWording();
  const mode = plan.modes.find(({ code }) => code === interview.mode);
  const attendees = interview.attendees.map(({ name }) => name).join(', ');
  return (
    <>
      <SummaryList
        rows={[
          { label: { key: 'applications.interviews.mode' }, value: mode ? words(said(mode.label)) : interview.mode },
          { label: { key: 'applications.interviews.place' }, value: interview.place },
          { label: { key: 'applications.interviews.by' }, value: interview.interviewer },
          {
            label: { key: 'applications.interviews.attendees' },
            value: attendees || t('applications.interviews.nobody'),
          },
        ]}
      />
      <AnswerList fields={plan.checklist} answers={interview.answers} />
    </>
  );
}
