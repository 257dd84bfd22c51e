import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  PageHeader,
  Section,
  Select,
  Tag,
  TextField,
  useFormats,
  useLocale,
  useText,
  type FormState,
  type TagTone,
} from '../../platform/index.js';
import type { ReferencePlan } from '../definition/definition.js';
import type { RequestState } from '../requests/application-request.entity.js';
import type { RequestRow } from '../requests/requests.queries.js';
import { LETTER_LANGUAGES } from './reference.schema.js';
import { referencesPath } from './references-path.js';

interface ReferencesProps {
  applicationId: string;
  plan: ReferencePlan;
  form: FormState;
  referees: readonly RequestRow[];
  mayAsk: boolean;
  mayRead: boolean;
}

/** Who was asked to recommend, what became of it, and room to name somebody more. */
export function ReferencesPage({ applicationId, plan, form, referees, mayAsk, mayRead }: ReferencesProps) {
  const t = useText();
  const given = referees.filter(({ state }) => state === 'given').length;
  const live = referees.filter(({ state }) => state === 'asked' || state === 'given').length;
  return (
    <>
      <PageHeader
        title={{ key: 'applications.references.title' }}
        lead={{ key: 'applications.references.lead', params: { needed: plan.needed, given } }}
      />
      {referees.length > 0 && (
        <ul class="applications-people">
          {referees.map((referee) => (
            <li key={referee.id}>
              <Referee applicationId={applicationId} referee={referee} mayAsk={mayAsk} mayRead={mayRead} />
            </li>
          ))}
        </ul>
      )}
      {mayAsk && live < plan.most && (
        <Section title={{ key: 'applications.references.name_one' }} lead={{ key: 'applications.references.who' }}>
          <RefereeForm action={referencesPath(applicationId)} form={form} />
        </Section>
      )}
      {live >= plan.most && <p>{t('applications.references.enough', { most: plan.most })}</p>}
    </>
  );
}

type RefereeProps = Pick<ReferencesProps, 'applicationId' | 'mayAsk' | 'mayRead'> & { referee: RequestRow };

function Referee({ applicationId, referee, mayAsk, mayRead }: RefereeProps) {
  const t = useText();
  const { date } = useFormats();
  const { id, name, email, state, askedAt, undelivered } = referee;
  const path = `${referencesPath(applicationId)}/${id}`;
  const isAnswered = state === 'given' || state === 'refused';
  return (
    <>
      <h3>{isAnswered && mayRead ? <a href={path}>{name}</a> : name}</h3>
      <RequestTag state={state} />
      <p class="quiet">
        <bdi>{email}</bdi> · {t('applications.request.asked_on', { day: date(askedAt) })}
      </p>
      {state === 'asked' && undelivered && (
        <Alert
          tone="error"
          title={{ key: 'applications.request.undelivered', params: { address: email } }}
          text={{ key: 'applications.request.undelivered.text' }}
        />
      )}
      {mayAsk && !isAnswered && <RefereeActs path={path} state={state} />}
    </>
  );
}

function RefereeActs({ path, state }: { path: string; state: RequestState }) {
  const isAsked = state === 'asked';
  return (
    <Form action={`${path}/reminders`}>
      <ButtonRow>
        {isAsked && <Button text={{ key: 'applications.request.remind' }} kind="secondary" />}
        <ButtonLink
          text={{ key: isAsked ? 'applications.request.readdress' : 'applications.request.again' }}
          href={`${path}/address`}
          kind="secondary"
        />
        <Button text={{ key: 'applications.request.cancel' }} kind="plain" formAction={`${path}/cancellation`} />
      </ButtonRow>
    </Form>
  );
}

/** The link once more, to the same person under the same or another address. */
export function RefereeAddressPage({ path, form }: { path: string; form: FormState }) {
  return (
    <>
      <PageHeader
        title={{ key: 'applications.request.readdress' }}
        lead={{ key: 'applications.request.readdress.lead' }}
      />
      <RefereeForm action={`${path}/address`} form={form} />
    </>
  );
}

function RefereeForm({ action, form }: { action: string; form: FormState }) {
  const { locale } = useLocale();
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  return (
    <Form action={action} form={form}>
      <TextField name="name" label={{ key: 'applications.field.name' }} autocomplete="off" />
      <TextField name="email" type="email" label={{ key: 'applications.field.email' }} autocomplete="off" />
      <Select
        name="locale"
        label={{ key: 'applications.field.locale' }}
        choices={LETTER_LANGUAGES.map((value) => ({ value, label: names.of(value) ?? value }))}
        defaultValue={locale}
      />
      <ButtonRow>
        <Button text={{ key: 'applications.references.ask' }} />
      </ButtonRow>
    </Form>
  );
}

const tones: Record<RequestState, TagTone> = {
  asked: 'waiting',
  given: 'good',
  refused: 'bad',
  declined: 'bad',
  expired: 'bad',
  lapsed: 'bad',
  cancelled: 'neutral',
};

/** What became of asking somebody. */
export function RequestTag({ state }: { state: RequestState }) {
  const t = useText();
  return <Tag tone={tones[state]} text={t(`applications.request.state.${state}`)} />;
}
