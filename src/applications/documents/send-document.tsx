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
import type { ResumableOffer } from '../../storage/index.js';
import type { DocumentKind } from '../definition/definition.js';
import type { OwnPages } from '../pages/section-path.js';
import type { DocumentShown } from './documents.page.js';
import { paper, photograph, shortFilm } from './documents.purposes.js';

interface SendProps {
  applicationId: string;
  own?: OwnPages | undefined;
  kind: DocumentKind;
  documents: readonly DocumentShown[];
  inPieces: ResumableOffer;
  wrong: { about: string; form: FormState } | null;
}

/** By what is asked for: its limits, the address that takes it, and its words. */
const howTo = ({ film, photograph: isPicture }: DocumentKind) => {
  if (film) return { purpose: shortFilm, folder: 'films', word: 'film' } as const;
  if (isPicture) return { purpose: photograph, folder: 'photographs', word: 'photograph' } as const;
  return { purpose: paper, folder: 'documents', word: 'file' } as const;
};

const LANGUAGES = ['en', 'es', 'fr', 'de', 'it', 'pt', 'uk', 'ru', 'pl', 'ja', 'zh', 'ko', 'ar', 'tr', 'hi', 'vi'];

/** One file to send. Where something was returned, the new file takes its place. */
export function SendDocument({ applicationId, own, kind, documents, inPieces, wrong }: SendProps) {
  const t = useText();
  const { purpose, folder, word } = howTo(kind);
  const isWrong = wrong?.about === kind.code;
  const returned = documents.find(({ state }) => state === 'returned');
  return (
    <details open={isWrong || documents.length === 0 || returned !== undefined}>
      <summary>{t(returned ? 'applications.documents.send_better' : 'applications.documents.send_one')}</summary>
      <Form
        action={own?.paper(kind.code) ?? `/applications/${applicationId}/${folder}/${kind.code}`}
        form={isWrong ? wrong.form : newForm()}
        files
      >
        {returned && <input type="hidden" name="replaces" value={returned.id} />}
        {kind.languages && <Language />}
        <FileField
          name="file"
          label={{ key: `applications.documents.${word}` }}
          hint={{ key: `applications.documents.${word}.hint` }}
          accept={purpose.types.join(',')}
          maxBytes={purpose.maxBytes}
          inPieces={kind.film ? inPieces : undefined}
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
