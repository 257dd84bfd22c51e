import {
  Button,
  ButtonRow,
  Deadline,
  Form,
  PageHeader,
  Radios,
  RuleList,
  useText,
  useWords,
  type FormState,
  type RuleResult,
  type Text,
} from '../../platform/index.js';
import type { Lack } from '../answers/read-answers.js';
import type { Introduction } from '../application/application-programme.js';
import type { ReferencePlan } from '../definition/definition.js';
import { SectionFields, useWording } from '../pages/section-fields.js';
import { useErrors } from '../pages/section.page.js';

interface ReferenceProps {
  plan: ReferencePlan;
  introduction: Introduction;
  name: string;
  expiresAt: Date;
  values: FormState['values'];
  errors: FormState['errors'];
  lacks: readonly Lack[];
  paths: { answer: string; decline: string };
}

/** All that a referee needs on one page: who asks, what for, who reads it, and the questions. */
export function ReferencePage({ plan, introduction, name, expiresAt, values, errors, lacks, paths }: ReferenceProps) {
  const t = useText();
  const words = useWords();
  const said = useWording();
  const { applicant, about, timeZone } = introduction;
  const form = { values, errors: [...errors, ...useErrors(lacks)] };
  return (
    <>
      <PageHeader
        title={{ key: 'applications.reference.title', params: { applicant } }}
        lead={{ key: 'applications.reference.lead', params: { name, applicant } }}
      />
      {about.map((sentence) => (
        <p key={sentence.key}>{words(sentence)}</p>
      ))}
      <p>
        {t('applications.request.until')} <Deadline at={expiresAt} timeZone={timeZone} />
      </p>
      <p>{t('applications.reference.privacy')}</p>
      <Form action={paths.answer} form={form}>
        <Radios
          name="relation"
          label={{ key: 'applications.reference.relation', params: { applicant } }}
          choices={plan.relations.map(({ code, label }) => ({ value: code, label: said(label) }))}
        />
        <SectionFields fields={plan.asked.fields} />
        <ButtonRow>
          <Button text={{ key: 'applications.reference.send' }} big />
          <Button text={{ key: 'applications.reference.decline' }} kind="secondary" big formAction={paths.decline} />
        </ButtonRow>
      </Form>
    </>
  );
}

/** Answered or declined: there is nothing more to do. */
export function ReferenceSettledPage({ title, how, applicant }: { title: Text; how: string; applicant: string }) {
  return <PageHeader title={title} lead={{ key: `applications.reference.${how}.lead`, params: { applicant } }} />;
}

/** The programme cannot count this person's word, and says why. */
export function ReferenceUnsuitablePage({ told, applicant }: { told: readonly RuleResult[]; applicant: string }) {
  return (
    <>
      <PageHeader
        title={{ key: 'applications.reference.unsuitable.title' }}
        lead={{ key: 'applications.reference.unsuitable.lead', params: { applicant } }}
      />
      <RuleList results={told} />
    </>
  );
}
