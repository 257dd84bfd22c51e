import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  newForm,
  PageHeader,
  RuleList,
  useText,
  type RuleResult,
  type Text,
} from '../../platform/index.js';

interface InvitationPageProps {
  summit: string;
  lead: Text;
  /** What the reader needs to know before. */
  next: Text;
  until: Date;
  /** Of the link itself. */
  path: string;
  /** What the button says. */
  act: Text;
  /** Who is signed in; null for nobody. */
  reader: string | null;
  refusals?: readonly RuleResult[];
}

/** What a personal link opens: who invites to what, and the one thing to do. */
export function InvitationPage({ summit, lead, next, until, path, act, reader, refusals = [] }: InvitationPageProps) {
  const t = useText();
  return (
    <>
      <PageHeader eyebrow={summit} title={{ key: 'yls.invitation.title' }} lead={lead} />
      <p>{t(next.key, next.params)}</p>
      <p>{t('yls.invitation.until', { until })}</p>
      {refusals.length > 0 && <RuleList results={refusals} />}
      {reader === null ? <Door path={path} /> : <Begin path={path} act={act} />}
    </>
  );
}

const Begin = ({ path, act }: { path: string; act: Text }) => (
  <Form action={path} form={newForm()}>
    <Button text={act} big />
  </Form>
);

const Door = ({ path }: { path: string }) => (
  <>
    <Alert tone="info" slim text={{ key: 'yls.invitation.then' }} />
    <ButtonRow>
      <ButtonLink href="/sign-up" text={{ key: 'yls.invitation.sign-up' }} />
      <ButtonLink
        href={`/sign-in?next=${encodeURIComponent(path)}`}
        text={{ key: 'yls.invitation.sign-in' }}
        kind="secondary"
      />
    </ButtonRow>
  </>
);
