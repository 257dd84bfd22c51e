import type { FieldError } from '../../platform/index.js';
import type { Upload } from '../../storage/index.js';

/** What is wrong with an anchor once its file is known: it needs a text or a file, and a file needs words. */
export function errorsIn(
  { body, alternativeText }: { body: string; alternativeText: string },
  upload: Upload,
): FieldError[] {
  const isLeftOut = !upload.ok && (upload.reason === 'missing' || upload.reason === 'empty');
  if (!upload.ok && !isLeftOut) return [{ field: 'file', text: upload.because }];
  if (isLeftOut && body === '') return [{ field: 'body', text: { key: 'judging.anchor.work.needed' } }];
  if (upload.ok && alternativeText === '')
    return [{ field: 'alternativeText', text: { key: 'judging.anchor.alternative-text.needed' } }];
  return [];
}
