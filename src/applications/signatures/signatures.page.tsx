import {
  Alert,
  Button,
  ButtonRow,
  EmptyState,
  Form,
  PageHeader,
  Select,
  useFormats,
  useLocale,
  useText,
  useWords,
  type FormState,
} from '../../platform/index.js';
import type { ExpectedSigner } from '../application/application-programme.js';
import type { Statement } from '../definition/definition.js';
import { useWording } from '../pages/section-fields.js';
import { LETTER_LANGUAGES } from '../references/reference.schema.js';
import { RequestTag } from '../references/references.page.js';
import type { RequestRow } from '../requests/requests.queries.js';
import { signaturesPath } from './signatures-path.js';
import type { SignerAddress } from './signer-address.js';

export interface SignerShown {
  signer: ExpectedSigner;
  address: SignerAddress;
  request: RequestRow | null;
  form: FormState;
}

interface SignaturesProps {
  applicationId: string;
  signers: readonly SignerShown[];
  statements: readonly Statement[];
  mayAsk: boolean;
}

/** Everybody who signs: each gets a link of their own. */
export function SignaturesPage({ applicationId, signers, statements, mayAsk }: SignaturesProps) {
  const words = useWords();
  const said = useWording();
  return (
    <>
      <PageHeader title={{ key: 'applications.signatures.title' }} lead={{ key: 'applications.signatures.lead' }} />
      {signers.length === 0 && <EmptyState title={{ key: 'applications.signatures.none' }} />}
      <ul class="applications-people">
        {signers.map((shown) => {
          const statement = statements.find(({ code }) => code === shown.signer.statement);
          return (
            <li key={`${shown.signer.statement} ${shown.signer.id}`}>
              <Signer applicationId={applicationId} shown={shown} mayAsk={mayAsk} />
              {statements.length > 1 && statement && <p class="quiet">{words(said(statement.title))}</p>}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Signer({ applicationId, shown, mayAsk }: { applicationId: string; shown: SignerShown; mayAsk: boolean }) {
  const t = useText();
  const { date } = useFormats();
  const { signer, request } = shown;
  const isSigned = request?.state === 'given';
  return (
    <>
      <h3>{signer.name}</h3>
      {request && <RequestTag state={request.state} />}
      {isSigned && request.answeredAt && (
        <p class="quiet">{t('applications.signatures.signed_on', { day: date(request.answeredAt) })}</p>
      )}
      {request?.state === 'asked' && request.undelivered && (
        <Alert
          tone="error"
          title={{ key: 'applications.request.undelivered', params: { address: request.email } }}
          text={{ key: 'applications.signatures.undelivered' }}
        />
      )}
      {mayAsk && !isSigned && <SignerLink applicationId={applicationId} shown={shown} />}
    </>
  );
}

/** A link for who has an address of their own; else what stands in its way. */
function SignerLink({ applicationId, shown }: { applicationId: string; shown: SignerShown }) {
  const { signer, address } = shown;
  if ('email' in address) return <SignerForm applicationId={applicationId} shown={shown} email={address.email} />;
  const text = { key: `applications.refusal.${address.lacks}`, params: { name: signer.name } };
  return <Alert tone="warning" slim text={text} />;
}

function SignerForm({
  applicationId,
  shown: { signer, request, form },
  email,
}: {
  applicationId: string;
  shown: SignerShown;
  email: string;
}) {
  const t = useText();
  const { locale } = useLocale();
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const needsLook = !request || request.state !== 'asked' || request.undelivered || form.errors.length > 0;
  return (
    <details open={needsLook}>
      <summary>{t(request ? 'applications.request.again' : 'applications.signatures.ask')}</summary>
      <Form action={`${signaturesPath(applicationId)}/${signer.statement}/${signer.id}`} form={form}>
        <p>{t('applications.signatures.address', { address: email })}</p>
        <Select
          name="locale"
          label={{ key: 'applications.field.locale' }}
          choices={LETTER_LANGUAGES.map((value) => ({ value, label: names.of(value) ?? value }))}
          defaultValue={request?.locale ?? locale}
        />
        <ButtonRow>
          <Button text={{ key: 'applications.references.ask' }} kind="secondary" />
        </ButtonRow>
      </Form>
    </details>
  );
}
