import { Alert, ButtonLink, ButtonRow } from '../../platform/index.js';
import { PrintSize } from '../works/print-size.js';
import { uploadOf } from '../works/uploads-of-work.js';
import { pathAfter, type StepShown } from './steps.js';
import { UploadForm } from './upload-form.js';
import { ViewList } from './view-list.js';

/** Pictures, a recording or a film: each file sent by itself. */
export function UploadStep({ shown }: { shown: StepShown }) {
  const { entry } = shown;
  const { parts, category } = entry;
  const upload = uploadOf(category.work.kind);
  if (!upload) return null;
  const has = parts.views.length > 0;
  const most = category.work.kind === 'image' ? category.work.views.max : 1;
  const params = { megabytes: Math.round(upload.purpose.maxBytes / 1024 / 1024), most };
  const label = has ? (most > 1 ? 'view' : `${upload.name}.another`) : upload.name;
  return (
    <>
      <ViewList entry={entry} />
      {category.work.kind === 'image' && <PrintSize work={entry} />}
      {most > 1 && parts.views.length >= most ? (
        <Alert tone="info" text={{ key: 'yaas.work.views.full', params }} slim />
      ) : (
        <UploadForm
          shown={shown}
          path={upload.name}
          purpose={upload.purpose}
          label={{ key: `yaas.field.${label}`, params }}
          hint={{ key: `yaas.field.${upload.name}.hint`, params }}
          isFirst={!has}
        />
      )}
      <ButtonRow>
        <ButtonLink
          text={{ key: has ? 'yaas.next.continue' : 'yaas.upload.later' }}
          href={pathAfter(entry, 'work')}
          kind={has ? 'primary' : 'plain'}
          big={has}
        />
      </ButtonRow>
    </>
  );
}
