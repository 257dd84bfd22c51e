import {
  Alert,
  Button,
  ButtonRow,
  Checkboxes,
  DateField,
  Form,
  PageHeader,
  Radios,
  RuleList,
  TextField,
  type FormState,
  type RuleResult,
} from '../../platform/index.js';
import type { Lack } from '../answers/read-answers.js';
import type { Attendee } from '../application/application-programme.js';
import type { InterviewPlan } from '../definition/definition.js';
import { SectionFields, useWording } from '../pages/section-fields.js';
import { useErrors } from '../pages/section.page.js';
import { interviewsPath } from './interviews-path.js';

interface InterviewFormProps {
  applicationId: string;
  plan: InterviewPlan;
  attendees: readonly Attendee[];
  /** Rules that speak against the reader as interviewer. */
  against: readonly RuleResult[];
  form: FormState;
  lacks: readonly Lack[];
}

/** Where, when, with whom, and what was found; filled in on a phone at the kitchen table. */
export function InterviewFormPage({ applicationId, plan, attendees, against, form, lacks }: InterviewFormProps) {
  const said = useWording();
  const errors = [...form.errors, ...useErrors(lacks)];
  return (
    <>
      <PageHeader title={{ key: 'applications.interviews.new' }} lead={{ key: 'applications.interviews.lead' }} />
      {against.length > 0 ? (
        <Alert tone="error" title={{ key: 'applications.interviews.may_not' }}>
          <RuleList results={against} />
        </Alert>
      ) : (
        <Form action={interviewsPath(applicationId)} form={{ values: form.values, errors }}>
          <DateField name="heldOn" label={{ key: 'applications.interviews.held_on' }} />
          <Radios
            name="mode"
            label={{ key: 'applications.interviews.mode' }}
            choices={plan.modes.map(({ code, label }) => ({ value: code, label: said(label) }))}
          />
          <TextField name="place" label={{ key: 'applications.interviews.place' }} autocomplete="off" />
          {attendees.length > 0 && (
            <Checkboxes
              name="attendees"
              label={{ key: 'applications.interviews.attendees' }}
              choices={attendees.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <SectionFields fields={plan.checklist} />
          <ButtonRow>
            <Button text={{ key: 'applications.interviews.save' }} big />
          </ButtonRow>
        </Form>
      )}
    </>
  );
}
