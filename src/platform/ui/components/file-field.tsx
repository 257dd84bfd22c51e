import { useField } from '../form-state.js';
import { useText } from '../reader.js';
import { describedBy, FieldGroup, type FieldProps } from './field-group.js';
import { Icon } from './icon.js';

/** Lets the page send its file in pieces that survive a lost line; made by the module that takes them. */
interface InPieces {
  endpoint: string;
  purpose: string;
  subject: string;
  /** Keeps apart what several people leave on one device. */
  keeper: string;
}

interface FileFieldProps extends FieldProps {
  /** What the file dialog offers: `image/jpeg,image/png`. The server looks at the content anyway. */
  accept?: string;
  /** Largest size in bytes; the page says so before a long upload that would be refused. */
  maxBytes?: number;
  inPieces?: InPieces;
  /** With scripts, several may be chosen: each is sent, and the form once with each. */
  many?: boolean;
}

/** One file to send, in a `Form files`. With scripts: drop, preview, progress, cancel; without: the browser's own control. */
export function FileField({ name, label, hint, form, optional, accept, maxBytes, inPieces, many }: FileFieldProps) {
  const t = useText();
  const { id, error } = useField(name, form);
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error} optional={optional}>
      <portal-upload
        data-max={maxBytes}
        data-endpoint={inPieces?.endpoint}
        data-purpose={inPieces?.purpose}
        data-subject={inPieces?.subject}
        data-keeper={inPieces?.keeper}
        data-many={many ? '' : undefined}
        data-progress={t('ui.upload.progress', { percent: '{percent}' })}
        data-cancel={t('ui.upload.cancel')}
        data-cancelled={t('ui.upload.cancelled')}
        data-failed={t('ui.upload.failed')}
        data-too-large={t('ui.upload.tooLarge')}
        data-preview={t('ui.upload.preview')}
        data-again={t('ui.upload.again')}
        data-waiting={t('ui.upload.waiting')}
        data-halted={t('ui.upload.halted')}
        data-unfinished={t('ui.upload.unfinished', { names: '{names}' })}
        data-checking={t('ui.upload.checking')}
      >
        <div class="upload">
          <Icon name="upload" />
          <input
            class="upload__input"
            id={id}
            name={name}
            type="file"
            accept={accept}
            aria-describedby={describedBy(id, hint, error)}
            aria-invalid={error ? 'true' : undefined}
          />
        </div>
      </portal-upload>
    </FieldGroup>
  );
}
