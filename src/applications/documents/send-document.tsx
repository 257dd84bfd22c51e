import {
  Button,
  ButtonRow,
  Checkboxes,
  FileField,
  Form,
  newForm,
  Select,
  useLocale,
  useText,
  type FormState,
} from '../../platform/index.js';
import type { DocumentKind } from '../definition/definition.js';
import type { DocumentShown } from './documents.page.js';
import { paper, photograph } from './documents.purposes.js';

interface SendProps {
  applicationId: string;
  kind: DocumentKind;
  documents: readonly DocumentShown[];
  wrong: { about: string; form: FormState } | null;
}

const LANGUAGES = ['en', 'es', 'fr', 'de', 'it', 'pt', 'uk', 'ru', 'pl', 'ja', 'zh', 'ko', 'ar', 'tr', 'hi', 'vi'];

/** One file to send. Where something was returned, the new file takes its place. */
export function SendDocument({ applicationId, kind, documents, wrong }: SendProps) {
  const t = useText();
  const purpose = kind.photograph ? photograph : paper;
  const isWrong = wrong?.about === kind.code;
  const returned = documents.find(({ state }) => state === 'returned');
  const folder = kind.photograph ? 'photographs' : 'documents';
  return (
    <details open={isWrong || documents.length === 0 || returned !== undefined}>
      <summary>{t(returned ? 'applications.documents.send_better' : 'applications.documents.send_one')}</summary>
      <Form
        action={`/applications/${applicationId}/${folder}/${kind.code}`}
        form={isWrong ? wrong.form : newForm()}
        files
      >
        {returned && <input type="hidden" name="replaces" value={returned.id} />}
        {kind.languages && <Language />}
        <FileField
          name="file"
          label={{ key: kind.photograph ? 'applications.documents.photograph' : 'applications.documents.file' }}
          hint={{
            key: kind.photograph ? 'applications.documents.photograph.hint' : 'applications.documents.file.hint',
          }}
          accept={purpose.types.join(',')}
          maxBytes={purpose.maxBytes}
        />
        <ButtonRow>
          <Button text={{ key: 'applications.documents.send' }} icon="upload" kind="secondary" />
        </ButtonRow>
      </Form>
    </details>
  );
}

function Language() {
  const { locale } = useLocale();
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  return (
    <>
      <Select
        name="language"
        label={{ key: 'applications.documents.language' }}
        choices={LANGUAGES.map((value) => ({ value, label: names.of(value) ?? value }))}
      />
      <Checkboxes
        name="isTranslation"
        label={{ key: 'applications.documents.is_translation' }}
        choices={[{ value: 'yes', label: { key: 'applications.documents.is_translation.yes' } }]}
        optional
      />
    </>
  );
}
