import {
  Alert,
  Button,
  ButtonRow,
  Form,
  PageHeader,
  Section,
  TextArea,
  TextField,
  useFormats,
  useText,
  type FormState,
} from '../../platform/index.js';
import { reportPeople, reportThemes } from './report-themes.js';
import { ReportTag } from './report-tag.js';
import type { ReportOnPage } from './reports.queries.js';
import type { ReportKey } from './reports.service.js';

export interface ReportModel {
  subject: ReportKey;
  report: ReportOnPage;
  form: FormState;
  /** Staff may open a submitted report again. */
  mayReopen: boolean;
}

/** What a member tells of a year with one partner. */
export function ReportPage({ subject, report, form, mayReopen }: ReportModel) {
  const t = useText();
  const { day, dateTime } = useFormats();
  const path = `/registry/members/${subject.memberId}/reports/${subject.year}/${subject.partnershipId}`;
  return (
    <>
      <PageHeader
        eyebrow={report.memberName}
        title={{ key: 'registry.reports.name', params: { partners: report.partners, year: String(subject.year) } }}
        lead={{ key: 'registry.report.lead', params: { due: day(report.dueOn) } }}
      >
        <ReportTag state={report.state} />
      </PageHeader>
      {report.state === 'submitted' ? (
        <>
          <Alert
            tone="success"
            text={{
              key: 'registry.report.submitted',
              params: { on: report.submittedAt ? dateTime(report.submittedAt) : '' },
            }}
          />
          <Told report={report} />
          {mayReopen && <Reopening report={report} form={form} />}
        </>
      ) : (
        <Form action={path} form={form} wide>
          <ActivityFields />
          <PeopleFields />
          <TextArea
            name="story"
            optional
            rows={6}
            label={{ key: 'registry.report.story' }}
            hint={{ key: 'registry.report.story.hint' }}
          />
          <ButtonRow>
            <Button formAction={`${path}/submission`} text={{ key: 'registry.report.submit' }} />
            <Button kind="secondary" text={{ key: 'registry.report.save' }} />
          </ButtonRow>
          <p class="report-after">{t('registry.report.after')}</p>
        </Form>
      )}
    </>
  );
}

function ActivityFields() {
  const t = useText();
  return (
    <fieldset class="report-grid">
      <legend>{t('registry.report.activities')}</legend>
      {reportThemes.map((theme) => (
        <div key={theme} class="report-grid__row">
          <TextField
            name={`count_${theme}`}
            optional
            inputMode="numeric"
            width="short"
            label={{ key: `registry.report.theme.${theme}` }}
          />
          <TextField name={`told_${theme}`} optional label={{ key: 'registry.report.told', params: { theme } }} />
        </div>
      ))}
    </fieldset>
  );
}

function PeopleFields() {
  const t = useText();
  return (
    <fieldset class="report-grid">
      <legend>{t('registry.report.people')}</legend>
      {reportPeople.map((people) => (
        <div key={people} class="report-grid__row report-grid__row--even">
          <TextField
            name={`sent_${people}`}
            optional
            inputMode="numeric"
            width="short"
            label={{ key: 'registry.report.sent', params: { people } }}
          />
          <TextField
            name={`received_${people}`}
            optional
            inputMode="numeric"
            width="short"
            label={{ key: 'registry.report.received', params: { people } }}
          />
        </div>
      ))}
    </fieldset>
  );
}

function Told({ report }: { report: ReportOnPage }) {
  const t = useText();
  const { number } = useFormats();
  return (
    <Section title={{ key: 'registry.report.told.title' }}>
      <ul>
        {report.activities.map(({ theme, count, told }) => (
          <li key={theme}>
            {t(`registry.report.theme.${theme}`)}: {number(count)}
            {told && ` – ${told}`}
          </li>
        ))}
        {report.exchanges.map(({ people, sent, received }) => (
          <li key={people}>{t('registry.report.exchange', { people, sent, received })}</li>
        ))}
      </ul>
      {report.story && <p class="report-story">{report.story}</p>}
    </Section>
  );
}

function Reopening({ report, form }: { report: ReportOnPage; form: FormState }) {
  return (
    <Section title={{ key: 'registry.report.reopen' }} lead={{ key: 'registry.report.reopen.lead' }}>
      <Form action={`/registry/reports/${report.id}/reopening`} form={form}>
        <TextField name="reason" label={{ key: 'registry.correction.because' }} />
        <ButtonRow>
          <Button kind="secondary" text={{ key: 'registry.report.reopen' }} />
        </ButtonRow>
      </Form>
    </Section>
  );
}
