import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  Checkboxes,
  Form,
  PageHeader,
  Section,
  Tag,
  TextField,
  useFormats,
  useReader,
  useText,
  type FormState,
} from '../../../platform/index.js';
import { InTheWay, type InTheWayProps } from '../../readiness/in-the-way.js';
import type { ToSign, PaperToSign } from '../guardian-signing.js';
import { readMark } from '../sign.schema.js';
import { PapersOverview, type OverviewProps } from './papers-overview.js';

export interface GuardianPageProps {
  /** The guardian's own name, and the student's. */
  name: string;
  student: string;
  summit: string;
  overview: OverviewProps | null;
  inTheWay: InTheWayProps['results'];
  toSign: ToSign;
  form: FormState;
  signPath: string;
  /** What is to be paid; null before the place is taken. */
  feesPath: string | null;
  /** Where they say who collects the student; null before there is a ticket. */
  collectPath: string | null;
}

/** A guardian's page of one student: what to fill in, what to sign, what was signed, who looked. No account is needed. */
export function GuardianOfStudentPage(props: GuardianPageProps) {
  const { name, student, summit, overview, inTheWay } = props;
  return (
    <>
      <PageHeader
        eyebrow={summit}
        title={{ key: 'yls.guardian-page.title', params: { student } }}
        lead={{ key: 'yls.guardian-page.lead', params: { name, student } }}
      />
      <InTheWay results={inTheWay} />
      <ButtonRow>
        {props.feesPath && <ButtonLink href={props.feesPath} text={{ key: 'yls.fees.title' }} kind="secondary" />}
        {props.collectPath && <ButtonLink href={props.collectPath} text={{ key: 'yls.guardian-day.collect' }} />}
      </ButtonRow>
      {overview ? (
        <>
          <PapersOverview {...overview} />
          <Sign {...props} />
        </>
      ) : (
        <Alert tone="info" text={{ key: 'yls.papers.none.text' }} />
      )}
    </>
  );
}

function Sign(props: GuardianPageProps) {
  const t = useText();
  const { statements, maySign } = props.toSign;
  const open = statements.filter(({ signedAt }) => signedAt === null);
  return (
    <Section title={{ key: 'yls.guardian-page.sign' }} id="sign">
      {!maySign && open.length > 0 && <p>{t('yls.guardian-page.not-yet')}</p>}
      {statements.map((statement) => (
        <Statement key={statement.code} statement={statement} isOpen={maySign && !statement.signedAt} />
      ))}
      {maySign && open.length > 0 && <SignForm open={open} {...props} />}
    </Section>
  );
}

function Statement({ statement: { code, paragraphs, signedAt }, isOpen }: { statement: PaperToSign; isOpen: boolean }) {
  const t = useText();
  const { date } = useFormats();
  return (
    <details open={isOpen}>
      <summary>
        {t(`yls.paper-statement.${code}`)}{' '}
        {signedAt ? (
          <Tag tone="good" text={{ key: 'yls.guardian-page.signed-on', params: { day: date(signedAt) } }} />
        ) : (
          <Tag tone="waiting" text={{ key: 'yls.guardian-page.unsigned' }} />
        )}
      </summary>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </details>
  );
}

/** One name for all that is ticked; each can be left out. */
function SignForm({ open, form, signPath }: GuardianPageProps & { open: readonly PaperToSign[] }) {
  const t = useText();
  const { date } = useFormats();
  const { now } = useReader();
  return (
    <Form action={signPath} form={form}>
      {open.map((statement) => (
        <input key={statement.code} type="hidden" name={`read-${statement.code}`} value={readMark(statement)} />
      ))}
      <Checkboxes
        name="statements"
        label={{ key: 'yls.guardian-page.agree' }}
        choices={open.map(({ code }) => ({ value: code, label: { key: `yls.paper-statement.${code}` } }))}
      />
      <TextField
        name="typedName"
        label={{ key: 'yls.guardian-page.typed-name' }}
        hint={{ key: 'yls.guardian-page.typed-name.hint' }}
        autocomplete="name"
        maxLength={200}
      />
      <p class="quiet">{t('yls.guardian-page.today', { day: date(now) })}</p>
      <Button text={{ key: 'yls.guardian-page.sign.button' }} big />
    </Form>
  );
}
