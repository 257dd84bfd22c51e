import type { ComponentChildren } from 'preact';
import { useText } from '../reader.js';

interface AutosaveProps {
  /** What is being edited, such as `entry-<id>`: unsent text is kept on the device under this name. */
  subject: string;
  /** Address that takes the form's fields by POST; the form's own action when left out. */
  action?: string;
  children: ComponentChildren;
}

/** Around a `Form`: saves it after each pause and says so. Without scripts the form's own button saves. */
export function Autosave({ subject, action, children }: AutosaveProps) {
  const t = useText();
  return (
    <portal-autosave
      data-subject={subject}
      data-action={action}
      data-saving={t('ui.autosave.saving')}
      data-saved={t('ui.autosave.saved', { time: '{time}' })}
      data-kept={t('ui.autosave.kept')}
      data-signed-out={t('ui.autosave.signedOut')}
      data-refused={t('ui.autosave.refused')}
      data-found={t('ui.autosave.found')}
      data-put-back={t('ui.autosave.putBack')}
      data-restored={t('ui.autosave.restored')}
    >
      {children}
      <p class="autosave" role="status" />
    </portal-autosave>
  );
}
