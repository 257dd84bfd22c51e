import { Button, ButtonRow, FileField, Form, type Words } from '../../platform/index.js';
import { resumable, type Purpose } from '../../storage/index.js';
import type { StepShown } from './steps.js';

interface UploadFormProps {
  shown: StepShown;
  /** The last part of the address that takes the file. */
  path: string;
  purpose: Purpose;
  label: Words;
  hint: Words;
  /** The first file of a page is the main thing on it; a further one is not. */
  isFirst?: boolean;
}

/** One file to send by itself: with progress, and again after a lost line, where there are scripts. */
export function UploadForm({ shown, path, purpose, label, hint, isFirst = false }: UploadFormProps) {
  const { entry, actor, form } = shown;
  return (
    <Form action={`/yaas/entries/${entry.id}/${path}`} form={form} files>
      <FileField
        name="file"
        label={label}
        hint={hint}
        accept={purpose.types.join(',')}
        maxBytes={purpose.maxBytes}
        inPieces={resumable(actor, purpose, entry.id)}
      />
      <ButtonRow>
        <Button
          text={{ key: 'yaas.upload.send' }}
          icon="upload"
          big={isFirst}
          kind={isFirst ? 'primary' : 'secondary'}
        />
      </ButtonRow>
    </Form>
  );
}
