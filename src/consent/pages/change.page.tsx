import { Button, ButtonLink, ButtonRow, Form, PageHeader, useText, type FormState } from '../../platform/index.js';
import type { ScopeWording } from '../wording/consent-wordings.js';
import { ScopeFields } from './scope-fields.js';
import { SignatureFields } from './signature-fields.js';

interface ChangeProps {
  form: FormState;
  scopes: readonly ScopeWording[];
  revision: number;
  paths: { answers: string; withdrawal: string; back: string };
}

/** The answers that may be changed one by one, as they stand; what is needed can only be withdrawn as a whole. */
export function ChangePage({ form, scopes, revision, paths }: ChangeProps) {
  const t = useText();
  return (
    <>
      <PageHeader title={{ key: 'consent.change.title' }} lead={{ key: 'consent.change.lead' }} />
      <Form action={paths.answers} form={form}>
        <input type="hidden" name="revision" value={revision} />
        <ScopeFields scopes={scopes} form={form} />
        <SignatureFields />
        <ButtonRow>
          <Button text={{ key: 'consent.change.button' }} big />
          <ButtonLink text={{ key: 'consent.change.back' }} href={paths.back} kind="secondary" big />
        </ButtonRow>
      </Form>
      <p class="consent-promise">
        {t('consent.change.all')} <a href={paths.withdrawal}>{t('consent.given.withdraw')}</a>
      </p>
    </>
  );
}
