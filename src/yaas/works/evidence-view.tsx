import { useText } from '../../platform/index.js';
import { ShownFileView } from './shown-file-view.js';
import type { ShownFile } from './shown-files.js';
import type { WorkParts } from './work-parts.js';

/** How a work was made, and who allowed what is in it; for the family, its coordinator and staff. */
export function EvidenceView({ parts, files }: { parts: WorkParts; files: ReadonlyMap<string, ShownFile> }) {
  const t = useText();
  const shown = (['process', 'source_consent'] as const).filter((role) => parts.files[role].length > 0);
  return (
    <>
      {shown.map((role) => (
        <section key={role} class="evidence">
          <h3>{t(`yaas.work.${role}`)}</h3>
          <div class="evidence__files">
            {parts.files[role].map(({ fileId }, index) => {
              const file = files.get(fileId);
              return (
                file && (
                  <ShownFileView key={fileId} file={file} alt={t(`yaas.work.${role}.one`, { number: index + 1 })} />
                )
              );
            })}
          </div>
        </section>
      ))}
    </>
  );
}
