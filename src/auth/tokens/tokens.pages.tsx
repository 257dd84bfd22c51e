import {
  Alert,
  Button,
  ButtonLink,
  Checkboxes,
  EmptyState,
  Form,
  PageHeader,
  Section,
  Radios,
  Table,
  TextField,
  useFormats,
  useText,
  type Column,
  type FormState,
} from '../../platform/index.js';
import type { TokenCard } from './access-tokens.service.js';
import { TOKEN_SCOPES } from './token-scope.js';
import { TOKEN_DAYS } from './token.schema.js';

const scopeChoices = TOKEN_SCOPES.map((scope) => ({ value: scope, label: { key: `auth.tokens.scope.${scope}` } }));
const dayChoices = TOKEN_DAYS.map((days) => ({
  value: days,
  label: { key: 'auth.tokens.days', params: { days: Number(days) } },
}));

export function TokensPage({ form, tokens }: { form: FormState; tokens: readonly TokenCard[] }) {
  return (
    <>
      <PageHeader title={{ key: 'auth.tokens.title' }} lead={{ key: 'auth.tokens.lead' }} />
      <TokenList tokens={tokens} />
      <Section title={{ key: 'auth.tokens.new' }}>
        <Form action="/account/tokens" form={form}>
          <TextField
            name="name"
            label={{ key: 'auth.tokens.name' }}
            hint={{ key: 'auth.tokens.name_hint' }}
            maxLength={80}
          />
          <Checkboxes name="scopes" label={{ key: 'auth.tokens.scopes' }} choices={scopeChoices} />
          <Radios name="days" label={{ key: 'auth.tokens.lasts' }} choices={dayChoices} />
          <Button text={{ key: 'auth.tokens.make' }} />
        </Form>
      </Section>
    </>
  );
}

function TokenList({ tokens }: { tokens: readonly TokenCard[] }) {
  const columns = useColumns();
  if (tokens.length === 0) return <EmptyState title={{ key: 'auth.tokens.none' }} />;
  return (
    <Table caption={{ key: 'auth.tokens.title' }} hideCaption columns={columns} rows={tokens} rowKey={({ id }) => id} />
  );
}

function useColumns(): Column<TokenCard>[] {
  const t = useText();
  const formats = useFormats();
  return [
    { heading: { key: 'auth.tokens.name' }, cell: ({ name }) => name },
    {
      heading: { key: 'auth.tokens.scopes' },
      cell: ({ scopes }) => scopes.map((scope) => t(`auth.tokens.scope.${scope}`)).join(', '),
    },
    {
      heading: { key: 'auth.tokens.used' },
      cell: ({ lastUsedAt }) => (lastUsedAt ? formats.relative(lastUsedAt) : t('auth.tokens.never')),
    },
    { heading: { key: 'auth.tokens.ends' }, cell: ({ expiresAt }) => formats.date(expiresAt) },
    { heading: { key: 'auth.tokens.revoke' }, cell: ({ id }) => <RevokeButton id={id} /> },
  ];
}

function RevokeButton({ id }: { id: string }) {
  return (
    <form method="post" action={`/account/tokens/${id}/revocation`}>
      <Button text={{ key: 'auth.tokens.revoke' }} kind="plain" />
    </form>
  );
}

/** The one time that a token is shown. */
export function NewTokenPage({ token }: { token: string }) {
  return (
    <>
      <PageHeader title={{ key: 'auth.tokens.made' }} />
      <Alert tone="warning" text={{ key: 'auth.tokens.shown_once' }} slim />
      <p>
        <code>{token}</code>
      </p>
      <ButtonLink text={{ key: 'auth.tokens.back' }} href="/account/tokens" kind="secondary" />
    </>
  );
}
