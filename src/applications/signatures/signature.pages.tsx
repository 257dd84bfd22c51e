import {
  Button,
  ButtonRow,
  Deadline,
  Form,
  newForm,
  PageHeader,
  TextField,
  useFormats,
  useReader,
  useText,
  useWords,
  type FormState,
  type Text,
  type Words,
} from '../../platform/index.js';
import type { Introduction } from '../application/application-programme.js';
import type { Statement } from '../definition/definition.js';
import { AnswerList } from '../pages/answer-list.js';
import { useWording } from '../pages/section-fields.js';
import type { Covered } from './covered-answers.js';
import type { ReadToSign } from './signatures.service.js';
import type { StatementShown } from './statement-texts.js';

/** What stands before the signer's eyes. */
export type SignatureShown = ReadToSign & Omit<StatementShown, 'hash'>;

interface SignatureProps {
  title: Words;
  statement: Statement;
  shown: SignatureShown;
  covered: readonly Covered[];
  introduction: Introduction;
  name: string;
  expiresAt: Date;
  form: FormState;
  paths: { sign: string; decline: string };
}

/** What is signed, for which answers, and where. */
export function SignaturePage(props: SignatureProps) {
  const { title, statement, shown, introduction, name, expiresAt, form, paths } = props;
  const t = useText();
  const words = useWords();
  const said = useWording();
  const { applicant, about, timeZone } = introduction;
  const isUnderDisclosure = statement.disclosure !== undefined;
  return (
    <>
      <PageHeader title={title} lead={{ key: 'applications.signature.lead', params: { name, applicant } }} />
      {!isUnderDisclosure && about.map((sentence) => <p key={sentence.key}>{words(sentence)}</p>)}
      <p>
        {t('applications.request.until')} <Deadline at={expiresAt} timeZone={timeZone} />
      </p>
      <CoveredSections covered={props.covered} />
      <section class="applications-statement">
        {!isUnderDisclosure && <h2>{words(said(statement.title))}</h2>}
        {shown.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </section>
      <Form action={paths.sign} form={form}>
        <input type="hidden" name="textHash" value={shown.textHash} />
        <input type="hidden" name="answersHash" value={shown.answersHash} />
        <SignedName />
        <ButtonRow>
          <Button text={{ key: 'applications.signature.sign' }} big />
          <Button text={{ key: 'applications.signature.decline' }} kind="secondary" big formAction={paths.decline} />
        </ButtonRow>
      </Form>
    </>
  );
}

function SignedName() {
  const t = useText();
  const { date } = useFormats();
  const { now } = useReader();
  return (
    <>
      <TextField
        name="typedName"
        label={{ key: 'applications.signature.name' }}
        hint={{ key: 'applications.signature.name.hint' }}
        autocomplete="name"
        maxLength={200}
      />
      <p class="quiet">{t('applications.signature.date', { today: date(now) })}</p>
    </>
  );
}

function CoveredSections({ covered }: { covered: readonly Covered[] }) {
  const t = useText();
  const words = useWords();
  const said = useWording();
  if (covered.length === 0) return null;
  return (
    <details class="applications-covered">
      <summary>{t('applications.signature.covers')}</summary>
      {covered.map(({ section, answers }) => (
        <section key={section.code}>
          <h2>{words(said(section.title))}</h2>
          <AnswerList fields={section.fields} answers={answers} />
        </section>
      ))}
    </details>
  );
}

interface SettledProps {
  title: Text;
  how: string;
  applicant: string;
  /** Where they take back what they signed; null for what cannot be. */
  withdraw: string | null;
}

/** Signed, declined, or signed for answers that have changed since. */
export function SignatureSettledPage({ title, how, applicant, withdraw }: SettledProps) {
  const t = useText();
  return (
    <>
      <PageHeader title={title} lead={{ key: `applications.signature.${how}.lead`, params: { applicant } }} />
      {withdraw && (
        <Form action={withdraw} form={newForm()}>
          <p>{t('applications.signature.withdraw.text')}</p>
          <Button text={{ key: 'applications.signature.withdraw' }} kind="secondary" />
        </Form>
      )}
    </>
  );
}
