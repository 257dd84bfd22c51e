import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  PageHeader,
  TextField,
  useText,
  type FormState,
} from '../../platform/index.js';
import { WorkCard } from '../exhibit/work-card.js';
import type { ExhibitWork } from '../exhibit/exhibit-work.js';

interface VoteWorkProps {
  work: ExhibitWork;
  form: FormState;
  /** The verified address of who is signed in. */
  ownEmail: string | null;
}

/** One vote for one work: by the account, or by a link to one's mailbox. */
export function VoteWorkPage({ work, form, ownEmail }: VoteWorkProps) {
  const t = useText();
  return (
    <>
      <PageHeader title={{ key: 'yaas.vote.one.title' }} lead={{ key: 'yaas.vote.one.lead' }} />
      <ul class="wall wall--one">
        <WorkCard work={work} plain />
      </ul>
      {ownEmail ? (
        <Form action={`/exhibit/vote/${work.slug}`} form={form}>
          <p>{t('yaas.vote.as', { email: ownEmail })}</p>
          <ButtonRow>
            <Button text={{ key: 'yaas.vote.cast' }} />
            <ButtonLink text={{ key: 'yaas.vote.back' }} href="/exhibit/vote" kind="plain" />
          </ButtonRow>
        </Form>
      ) : (
        <Form action={`/exhibit/vote/${work.slug}/link`} form={form}>
          <TextField
            name="email"
            type="email"
            autocomplete="email"
            label={{ key: 'yaas.vote.email' }}
            hint={{ key: 'yaas.vote.email.hint' }}
            maxLength={254}
          />
          <ButtonRow>
            <Button text={{ key: 'yaas.vote.send' }} />
            <ButtonLink text={{ key: 'yaas.vote.back' }} href="/exhibit/vote" kind="plain" />
          </ButtonRow>
        </Form>
      )}
    </>
  );
}

/** Where a mailed link leads: looking casts nothing, for programs look at links, too. */
export function VoteConfirmPage({ work, token }: { work: ExhibitWork; token: string }) {
  return (
    <>
      <PageHeader title={{ key: 'yaas.vote.confirm.title' }} lead={{ key: 'yaas.vote.confirm.lead' }} />
      <ul class="wall wall--one">
        <WorkCard work={work} plain />
      </ul>
      <Form action={`/exhibit/vote/confirm/${token}`} form={{ values: {}, errors: [] }}>
        <Button text={{ key: 'yaas.vote.cast' }} big />
      </Form>
    </>
  );
}

export function VoteSentPage({ email }: { email: string }) {
  const t = useText();
  return (
    <>
      <PageHeader title={{ key: 'yaas.vote.sent.title' }} lead={{ key: 'yaas.vote.sent.lead' }} />
      <p>{t('yaas.vote.sent.to', { email })}</p>
      <ButtonLink text={{ key: 'yaas.vote.back' }} href="/exhibit/vote" kind="secondary" />
    </>
  );
}
