import {
  Alert,
  Button,
  ButtonRow,
  Form,
  newForm,
  PageHeader,
  Section,
  Tag,
  TextArea,
  useFormats,
  useText,
  useWords,
  type FormState,
  type TagTone,
  type Text,
} from '../../platform/index.js';
import type { ResumableOffer } from '../../storage/index.js';
import type { DocumentKind } from '../definition/definition.js';
import type { OwnPages } from '../pages/section-path.js';
import { useWording } from '../pages/section-fields.js';
import type { DocumentState } from './application-document.entity.js';
import type { DocumentRow } from './documents.queries.js';
import { documentsPath } from './documents-path.js';
import { SendDocument } from './send-document.js';

export interface DocumentShown extends Omit<DocumentRow, 'fileId'> {
  /** Why the file itself was refused. */
  refusal: Text | null;
  /** Looked at, and free of harm. */
  isReady: boolean;
  picture: { src: string; width: number; height: number } | null;
  film: { src: string; type: string } | null;
  href: string | null;
}

export interface KindShown {
  kind: DocumentKind;
  documents: readonly DocumentShown[];
}

interface DocumentsProps {
  applicationId: string;
  own?: OwnPages | undefined;
  kinds: readonly KindShown[];
  maySend: boolean;
  mayJudge: boolean;
  /** How a film is sent over a bad line. */
  inPieces: ResumableOffer;
  wrong: { about: string; form: FormState } | null;
}

/** Every kind that is asked for: awaited, sent, accepted or returned with a note. */
export function DocumentsPage({ applicationId, own, kinds, maySend, mayJudge, inPieces, wrong }: DocumentsProps) {
  const said = useWording();
  return (
    <>
      <PageHeader title={{ key: 'applications.documents.title' }} lead={{ key: 'applications.documents.lead' }} />
      {kinds.map(({ kind, documents }) => {
        const current = documents.filter(({ state }) => state !== 'replaced');
        return (
          <Section key={kind.code} id={kind.code} title={said(kind.title)} lead={kind.hint && said(kind.hint)}>
            <KindTag kind={kind} documents={current} />
            <ul class="applications-documents">
              {current.map((document) => (
                <li key={document.id}>
                  <Document document={document} />
                  {mayJudge && <Judging path={documentsPath(applicationId)} document={document} wrong={wrong} />}
                </li>
              ))}
            </ul>
            <Earlier documents={documents} />
            {maySend && (
              <SendDocument
                applicationId={applicationId}
                own={own}
                kind={kind}
                documents={current}
                inPieces={inPieces}
                wrong={wrong}
              />
            )}
          </Section>
        );
      })}
    </>
  );
}

function KindTag({ kind, documents }: KindShown) {
  const t = useText();
  const accepted = documents.filter(({ state }) => state === 'accepted').length;
  if (kind.needed === 0) return <Tag tone="neutral" text={t('applications.documents.optional')} />;
  if (accepted >= kind.needed) return <Tag tone="good" text={t('applications.documents.complete')} />;
  const sent = documents.filter(({ state }) => state !== 'returned').length;
  const missing = kind.needed - sent;
  if (missing <= 0) return <Tag tone="active" text={t('applications.documents.looked_at')} />;
  return <Tag tone="waiting" text={t('applications.documents.awaited', { count: missing })} />;
}

const tones: Record<DocumentState, TagTone> = {
  sent: 'active',
  accepted: 'good',
  returned: 'bad',
  replaced: 'neutral',
};

function Document({ document }: { document: DocumentShown }) {
  const t = useText();
  const words = useWords();
  const { date } = useFormats();
  const { state, note, sentAt, language, isTranslation, picture, film, href, refusal, isReady } = document;
  return (
    <>
      {picture && href && (
        <a href={href}>
          <img {...picture} alt={t('applications.documents.picture')} loading="lazy" />
        </a>
      )}
      {film && <Film {...film} />}
      {!picture && href && <a href={href}>{t('applications.documents.open')}</a>}
      <p class="quiet">
        <Tag tone={tones[state]} text={t(`applications.documents.state.${state}`)} />{' '}
        {t('applications.documents.sent_on', { day: date(sentAt) })}
        {language &&
          ` · ${t(isTranslation ? 'applications.documents.translation' : 'applications.documents.in', { language })}`}
      </p>
      {refusal && <Alert tone="error" slim text={words(refusal)} />}
      {!isReady && !refusal && <p class="quiet">{t('applications.documents.checking')}</p>}
      {note && <Alert tone="warning" title={{ key: 'applications.documents.mend' }} text={note} />}
    </>
  );
}

function Film({ src, type }: { src: string; type: string }) {
  const t = useText();
  return (
    <video
      class="applications-film"
      controls
      playsInline
      preload="metadata"
      aria-label={t('applications.documents.film.shown')}
    >
      <source src={src} type={type} />
      {t('applications.documents.film.unplayable')}
    </video>
  );
}

interface JudgingProps {
  path: string;
  document: DocumentShown;
  wrong: DocumentsProps['wrong'];
}

function Judging({ path, document: { id, state, isReady }, wrong }: JudgingProps) {
  const t = useText();
  const form = wrong?.about === id ? wrong.form : newForm();
  return (
    <>
      {isReady && state !== 'accepted' && (
        <Form action={`${path}/${id}/acceptance`}>
          <ButtonRow>
            <Button text={{ key: 'applications.documents.accept' }} />
          </ButtonRow>
        </Form>
      )}
      {state !== 'returned' && (
        <details open={wrong?.about === id}>
          <summary>{t('applications.documents.return')}</summary>
          <Form action={`${path}/${id}/return`} form={form}>
            <TextArea name="note" label={{ key: 'applications.documents.return.note' }} rows={3} />
            <Button text={{ key: 'applications.documents.return' }} kind="secondary" />
          </Form>
        </details>
      )}
    </>
  );
}

function Earlier({ documents }: { documents: readonly DocumentShown[] }) {
  const t = useText();
  const { date } = useFormats();
  const replaced = documents.filter(({ state }) => state === 'replaced');
  if (replaced.length === 0) return null;
  return (
    <details>
      <summary>{t('applications.documents.earlier', { count: replaced.length })}</summary>
      <ul>
        {replaced.map(({ id, href, sentAt }) => (
          <li key={id}>{href ? <a href={href}>{date(sentAt)}</a> : date(sentAt)}</li>
        ))}
      </ul>
    </details>
  );
}
