import { Readable } from 'node:stream';
import { DocumentsService } from '../../../src/applications/index.js';
import { system, Work, type Actor } from '../../../src/platform/index.js';
import { Deposits, type Purpose } from '../../../src/storage/index.js';
import type { StudentPortal } from './exchange-portal.js';

interface Sent {
  /** Of `applications`. */
  formId: string;
  kind: string;
  bytes: Buffer;
  purpose: Purpose;
  /** Who takes it for the applicant, and accepts it. */
  by: Actor;
}

/** A file that was really sent, made ready to be shown, and accepted by the desk. @returns its id */
export async function anAcceptedFile({ app }: StudentPortal, sent: Sent): Promise<string> {
  const { formId: applicationId, kind, bytes, purpose, by } = sent;
  const upload = await app
    .get(Deposits, { strict: false })
    .bring(system, Readable.from([bytes]), { purpose, originalName: 'mine' });
  if (!upload.ok) throw new Error('The file was refused.');
  const work = app.get(Work, { strict: false });
  const documents = app.get(DocumentsService, { strict: false });
  const fileId = upload.file.id;
  const told = { applicationId, kind, fileId, language: null, isTranslation: false, replaces: null };
  const id = await work.run(by, (unit) => documents.take(unit, told));
  await work.run(by, (unit) => documents.accept(unit, applicationId, id));
  return fileId;
}
