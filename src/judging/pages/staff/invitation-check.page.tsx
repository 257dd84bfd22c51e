import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  PageHeader,
  Section,
  useText,
  type FormState,
} from '../../../platform/index.js';
import type { InvitationCheck } from '../../conflicts/invitation-check.queries.js';
import type { Round } from '../../round/round.entity.js';
import { InvitationFields } from './invite-form.js';

export interface InvitationCheckPageProps {
  round: Round;
  form: FormState;
  /** Null while the form has mistakes. */
  check: InvitationCheck | null;
}

/** What a person could judge of the round, and the button that asks them. */
export function InvitationCheckPage({ round, form, check }: InvitationCheckPageProps) {
  const path = `/judging/rounds/${round.id}`;
  return (
    <>
      <PageHeader title={{ key: 'judging.invite.title' }} eyebrow={round.name} />
      {check && <Found check={check} />}
      {check && <Send path={path} form={form} />}
      <Form action={`${path}/invitations/check`} form={form}>
        <InvitationFields />
        <ButtonRow>
          <Button kind={check ? 'secondary' : 'primary'} text={{ key: 'judging.invite.check' }} />
          <ButtonLink kind="secondary" href={path} text={{ key: 'judging.back' }} />
        </ButtonRow>
      </Form>
    </>
  );
}

/** Asks whom was looked at: who changes name or address looks again first. */
function Send({ path, form: { values } }: { path: string; form: FormState }) {
  return (
    <form method="post" action={`${path}/invitations`}>
      {['name', 'email', 'locale'].map((field) => (
        <input key={field} type="hidden" name={field} value={String(values[field] ?? '')} />
      ))}
      <ButtonRow>
        <Button text={{ key: 'judging.invite.send' }} />
      </ButtonRow>
    </form>
  );
}

function Found({ check: { works, barred, reasons, others, known } }: { check: InvitationCheck }) {
  const t = useText();
  return (
    <Section title={{ key: 'judging.invite.found' }}>
      <p class="lead">
        {barred === null
          ? t('judging.invite.found.few', { works })
          : t('judging.invite.found.count', { works, barred })}
      </p>
      <ul>
        {reasons.map(({ source, works: count }) => (
          <li key={source}>
            {t('judging.invite.found.reason', { reason: t(`judging.conflicts.source.${source}`), works: count })}
          </li>
        ))}
        {others !== null && others > 0 && <li>{t('judging.invite.found.others', { works: others })}</li>}
      </ul>
      <Alert tone="info" slim text={{ key: known ? 'judging.invite.found.known' : 'judging.invite.found.unknown' }} />
    </Section>
  );
}
