import {
  Button,
  FileField,
  Form,
  PageHeader,
  Section,
  TextField,
  useText,
  type FormState,
} from '../../../platform/index.js';

/** What somebody holds in hand: a record, or a certificate on paper. */
export function VerifyPage({ file, code }: { file: FormState; code: FormState }) {
  const t = useText();
  return (
    <>
      <PageHeader title={{ key: 'judging.verify.title' }} lead={{ key: 'judging.verify.lead' }} />
      <Section title={{ key: 'judging.verify.file.title' }} lead={{ key: 'judging.verify.file.lead' }}>
        <Form action="/records" form={file} files>
          <FileField name="file" label={{ key: 'judging.verify.file' }} hint={{ key: 'judging.verify.file.hint' }} />
          <Button text={{ key: 'judging.verify.file.check' }} />
        </Form>
      </Section>
      <Section title={{ key: 'judging.verify.code.title' }} lead={{ key: 'judging.verify.code.lead' }}>
        <Form action="/records" form={code}>
          <TextField name="code" label={{ key: 'judging.verify.code' }} maxLength={60} width="medium" />
          <Button text={{ key: 'judging.verify.code.check' }} kind="secondary" />
        </Form>
      </Section>
      <Section title={{ key: 'judging.verify.how.title' }}>
        <p>{t('judging.verify.how.chain')}</p>
        <p>{t('judging.verify.how.self')}</p>
        <p>
          <a href="/records/keys">{t('judging.keys.title')}</a>
        </p>
      </Section>
    </>
  );
}
