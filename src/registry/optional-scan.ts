import type { FieldError } from '../platform/index.js';
import type { Upload } from '../storage/index.js';

/** What came of the form's `file` where a form may come without one. */
export function fileOf(upload: Upload): { fileId: string | null; errors: FieldError[] } {
  if (upload.ok) return { fileId: upload.file.id, errors: [] };
  if (upload.reason === 'missing') return { fileId: null, errors: [] };
  return { fileId: null, errors: [{ field: 'file', text: upload.because }] };
}
