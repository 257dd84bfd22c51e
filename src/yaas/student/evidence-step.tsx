import { Button, ButtonLink, ButtonRow, Form, useText } from '../../platform/index.js';
import { asksPermission, asksProcess } from '../works/asked-of-work.js';
import { ShownFileView } from '../works/shown-file-view.js';
import { permission, process } from '../works/works.purposes.js';
import { pathAfter, type StepShown } from './steps.js';
import { UploadForm } from './upload-form.js';

/** Sketches and drafts, and the permission of those whose work is in it. */
export function EvidenceStep({ shown }: { shown: StepShown }) {
  const { entry } = shown;
  const { edition, category, language, sources, parts } = entry;
  const asked = { rules: edition.rules, category, language, sources, parts };
  return (
    <>
      {asksProcess(asked) && <Kept shown={shown} role="process" />}
      {asksPermission(asked) && <Kept shown={shown} role="source_consent" />}
      <ButtonRow>
        <ButtonLink text={{ key: 'yaas.next.continue' }} href={pathAfter(entry, 'evidence')} big />
      </ButtonRow>
    </>
  );
}

const SENDS = {
  process: { path: 'sketches', purpose: process },
  source_consent: { path: 'permissions', purpose: permission },
} as const;

function Kept({ shown, role }: { shown: StepShown; role: keyof typeof SENDS }) {
  const { entry } = shown;
  const t = useText();
  const { path, purpose } = SENDS[role];
  const params = { megabytes: Math.round(purpose.maxBytes / 1024 / 1024) };
  return (
    <section class="evidence" aria-labelledby={path}>
      <h2 id={path}>{t(`yaas.work.${role}`)}</h2>
      <p>{t(`yaas.work.${role}.text`)}</p>
      <ul class="evidence__files">
        {entry.parts.files[role].map(({ fileId }, index) => (
          <li key={fileId}>
            {entry.files.has(fileId) && (
              <ShownFileView file={entry.files.get(fileId)!} alt={t(`yaas.work.${role}.one`, { number: index + 1 })} />
            )}
            <Form action={`/yaas/entries/${entry.id}/files/${fileId}/removal`}>
              <Button text={{ key: 'yaas.work.view.remove' }} kind="plain" />
            </Form>
          </li>
        ))}
      </ul>
      <UploadForm
        shown={shown}
        path={path}
        purpose={purpose}
        label={{ key: `yaas.field.${role}` }}
        hint={{ key: `yaas.field.${role}.hint`, params }}
      />
    </section>
  );
}
