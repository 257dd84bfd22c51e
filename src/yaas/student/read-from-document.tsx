import { Alert, useText } from '../../platform/index.js';

/** Asks the person to look through what was read; what was saved before is in sight until they save. */
export function ReadFromDocument({ saved }: { saved: string }) {
  const t = useText();
  const params = { button: t('yaas.step.next') };
  return (
    <Alert tone="info" title={{ key: 'yaas.document.read' }} text={{ key: 'yaas.document.read.text', params }}>
      {saved && (
        <details>
          <summary>{t('yaas.document.before')}</summary>
          <pre class="stale-text" dir="auto">
            {saved}
          </pre>
        </details>
      )}
    </Alert>
  );
}
