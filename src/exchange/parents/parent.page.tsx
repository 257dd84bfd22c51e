import {
  Alert,
  Button,
  Checkboxes,
  Form,
  newForm,
  PageHeader,
  Section,
  Tag,
  TextArea,
  TextField,
  useFormats,
  useReader,
  useText,
  type FormState,
} from '../../platform/index.js';
import { OVER } from '../application/application-state.js';
import { AboutTerm } from '../student/mine/about-term.js';
import type { OwnApplication } from '../student/mine/own-application.queries.js';
import { Way } from '../student/mine/way.js';
import { readMark } from './sign.schema.js';
import type { StatementForParent, ToSign } from './parent-signing.js';

export interface ParentProps {
  /** The parent's own name. */
  name: string;
  student: string;
  own: OwnApplication;
  toSign: ToSign;
  form: FormState;
  /** When they said no; null when they did not. */
  declinedAt: Date | null;
  paths: { sign: string; application: string; decline: string; again: string };
}

/** A parent's page: what the child applied for, what happens next, what was signed. No account is needed. */
export function ParentPage(props: ParentProps) {
  const { name, student, own, toSign } = props;
  const t = useText();
  const isSigned = toSign.statements.every(({ signedAt }) => signedAt !== null);
  return (
    <>
      <PageHeader
        eyebrow={own.term.name}
        title={{ key: 'exchange.parent.title', params: { student } }}
        lead={{ key: 'exchange.parent.lead', params: { name, student } }}
      />
      <Way state={own.application.state} reader="parent" home={own.home} />
      <Section title={{ key: 'exchange.parent.sign' }} id="sign">
        {isSigned && <Alert tone="success" slim text={{ key: 'exchange.parent.all-signed' }} />}
        {!isSigned && !toSign.maySign && <p>{t('exchange.parent.not-yet', { student })}</p>}
        {toSign.maySign && !isSigned && (
          <p>
            <a href={props.paths.application}>{t('exchange.parent.read', { student })}</a>
          </p>
        )}
        {toSign.statements.map((statement) => (
          <Statement key={statement.code} statement={statement} isOpen={toSign.maySign && !statement.signedAt} />
        ))}
        {toSign.maySign && !isSigned && <SignForm {...props} />}
      </Section>
      <Decline {...props} />
      <AboutTerm own={own} />
    </>
  );
}

function Statement({
  statement: { code, paragraphs, signedAt },
  isOpen,
}: {
  statement: StatementForParent;
  isOpen: boolean;
}) {
  const t = useText();
  const { date } = useFormats();
  return (
    <details class="exchange-statement" open={isOpen}>
      <summary>
        {t(`exchange.statement.${code}`)}{' '}
        {signedAt ? (
          <Tag tone="good" text={{ key: 'exchange.parent.signed-on', params: { day: date(signedAt) } }} />
        ) : (
          <Tag tone="waiting" text={{ key: 'exchange.parent.unsigned' }} />
        )}
      </summary>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </details>
  );
}

/** A no is an answer, too, whenever it comes. */
function Decline({ declinedAt, own, form, paths }: ParentProps) {
  const t = useText();
  const { date } = useFormats();
  if (OVER.has(own.application.state)) return null;
  if (declinedAt)
    return (
      <>
        <Alert tone="warning" text={{ key: 'exchange.parent.declined', params: { day: date(declinedAt) } }} />
        <Form action={paths.again} form={newForm()}>
          <Button text={{ key: 'exchange.parent.again' }} kind="secondary" />
        </Form>
      </>
    );
  return (
    <details open={form.errors.some(({ field }) => field === 'because')}>
      <summary>{t('exchange.parent.decline')}</summary>
      <Form action={paths.decline} form={form}>
        <p>{t('exchange.parent.decline.lead')}</p>
        <TextArea name="because" label={{ key: 'exchange.parent.decline.because' }} rows={3} />
        <Button text={{ key: 'exchange.parent.decline.send' }} kind="secondary" />
      </Form>
    </details>
  );
}

/** One name for all that is ticked; each can be left out. */
function SignForm({ toSign, form, paths }: ParentProps) {
  const t = useText();
  const { date } = useFormats();
  const { now } = useReader();
  const open = toSign.statements.filter(({ signedAt }) => signedAt === null);
  return (
    <Form action={paths.sign} form={form}>
      {open.map((statement) => (
        <input key={statement.code} type="hidden" name={`read-${statement.code}`} value={readMark(statement)} />
      ))}
      <Checkboxes
        name="statements"
        label={{ key: 'exchange.parent.agree' }}
        hint={{ key: 'exchange.parent.agree.hint' }}
        choices={open.map(({ code }) => ({ value: code, label: { key: `exchange.statement.${code}` } }))}
      />
      <TextField
        name="typedName"
        label={{ key: 'exchange.parent.typed-name' }}
        hint={{ key: 'exchange.parent.typed-name.hint' }}
        autocomplete="name"
        maxLength={200}
      />
      <p class="quiet">{t('exchange.parent.today', { day: date(now) })}</p>
      <Button text={{ key: 'exchange.parent.sign.button' }} big />
    </Form>
  );
}
