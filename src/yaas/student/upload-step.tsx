import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  FileField,
  Form,
  useText,
  type FormState,
} from '../../platform/index.js';
import type { EntryFile, StudentEntry } from '../entries/entries.queries.js';
import { artwork, recording } from '../yaas.purposes.js';
import { pathOf } from './steps.js';

/** A picture or a recording: sent by itself, with progress where there are scripts. */
export function UploadStep({ entry, form }: { entry: StudentEntry; form: FormState }) {
  const isSound = entry.category.work.kind === 'audio';
  const purpose = isSound ? recording : artwork;
  const kind = isSound ? 'recording' : 'artwork';
  const params = { megabytes: Math.round(purpose.maxBytes / 1024 / 1024) };
  return (
    <>
      {entry.file && <WorkFile file={entry.file} alt={entry.alternativeText} />}
      <Form action={`/yaas/entries/${entry.id}/${kind}`} form={form} files>
        <FileField
          name="file"
          label={{ key: entry.file ? `yaas.field.${kind}.another` : `yaas.field.${kind}` }}
          hint={{ key: `yaas.field.${kind}.hint`, params }}
          accept={purpose.types.join(',')}
          maxBytes={purpose.maxBytes}
        />
        <ButtonRow>
          <Button
            text={{ key: 'yaas.upload.send' }}
            icon="upload"
            big={!entry.file}
            kind={entry.file ? 'secondary' : 'primary'}
          />
        </ButtonRow>
      </Form>
      <ButtonRow>
        <ButtonLink
          text={{ key: entry.file ? 'yaas.next.continue' : 'yaas.upload.later' }}
          href={pathOf(entry.id, 'about')}
          kind={entry.file ? 'primary' : 'plain'}
          big={entry.file !== null}
        />
      </ButtonRow>
    </>
  );
}

/** The file as it is now: shown, still being looked at, or refused with the reason. */
export function WorkFile({ file: { summary, picture, sound }, alt }: { file: EntryFile; alt: string }) {
  const t = useText();
  if (summary.refusal) return <Alert tone="error" title={{ key: 'yaas.file.refused' }} text={summary.refusal} />;
  if (sound)
    return (
      <p>
        <audio class="player" controls preload="none" src={sound} aria-label={t('yaas.file.sound')} />
      </p>
    );
  if (!picture) return <Alert tone="info" text={{ key: 'yaas.file.arriving' }} slim />;
  return (
    <figure class="own-picture">
      <img src={picture.src} width={picture.width} height={picture.height} alt={alt || t('yaas.file.yours')} />
    </figure>
  );
}
