import { Button, Form, useText } from '../../platform/index.js';
import type { StudentEntry } from '../entries/entries.queries.js';
import { ShownFileView } from '../works/shown-file-view.js';
import type { Move } from '../works/work-files.service.js';

/** The views in their order, each with what can be done with it; the first is the main one. */
export function ViewList({ entry }: { entry: StudentEntry }) {
  const t = useText();
  const { parts, files } = entry;
  if (parts.views.length === 0) return null;
  const several = parts.views.length > 1;
  return (
    <ol class={`view-list${several ? ' view-list--several' : ''}`}>
      {parts.views.map(({ fileId, alternativeText }, index) => (
        <li key={fileId} class="view-list__view">
          {several && <h2>{index === 0 ? t('yaas.work.view.main') : t('yaas.work.view', { number: index + 1 })}</h2>}
          {files.has(fileId) && <ShownFileView file={files.get(fileId)!} alt={alternativeText} />}
          <ViewActions entry={entry} fileId={fileId} index={index} />
        </li>
      ))}
    </ol>
  );
}

function ViewActions({ entry: { id, parts }, fileId, index }: { entry: StudentEntry; fileId: string; index: number }) {
  const moves = ([] as Move[])
    .concat(index > 1 ? 'first' : [])
    .concat(index > 0 ? 'earlier' : [])
    .concat(index < parts.views.length - 1 ? 'later' : []);
  return (
    <div class="view-actions">
      {moves.length > 0 && (
        <Form action={`/yaas/entries/${id}/files/${fileId}/position`}>
          {moves.map((to) => (
            <Button key={to} text={{ key: `yaas.work.view.${to}` }} name="to" value={to} kind="plain" />
          ))}
        </Form>
      )}
      <Form action={`/yaas/entries/${id}/files/${fileId}/removal`}>
        <Button text={{ key: 'yaas.work.view.remove' }} kind="plain" />
      </Form>
    </div>
  );
}
