import { fileTypeFromBuffer } from 'file-type';
import type { DocumentFormat } from '../texts/text-task.js';

const wordprocessing = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const openDocument = 'application/vnd.oasis.opendocument.text';

/** The types that the portal can take, by the name of their content, never by the name of the file. */
export const fileTypes = {
  'image/jpeg': { kind: 'image', name: 'JPEG', extension: 'jpg' },
  'image/png': { kind: 'image', name: 'PNG', extension: 'png' },
  'image/webp': { kind: 'image', name: 'WebP', extension: 'webp' },
  'image/heic': { kind: 'image', name: 'HEIC', extension: 'heic' },
  'audio/mpeg': { kind: 'audio', name: 'MP3', extension: 'mp3' },
  'audio/mp4': { kind: 'audio', name: 'M4A', extension: 'm4a' },
  'audio/wav': { kind: 'audio', name: 'WAV', extension: 'wav' },
  'audio/flac': { kind: 'audio', name: 'FLAC', extension: 'flac' },
  'video/mp4': { kind: 'film', name: 'MP4', extension: 'mp4' },
  'video/quicktime': { kind: 'film', name: 'MOV', extension: 'mov' },
  'video/webm': { kind: 'film', name: 'WebM', extension: 'webm' },
  'application/pdf': { kind: 'document', name: 'PDF', extension: 'pdf' },
  [wordprocessing]: { kind: 'document', name: 'Word (.docx)', extension: 'docx' },
  [openDocument]: { kind: 'document', name: 'OpenDocument (.odt)', extension: 'odt' },
} as const;

export type FileType = keyof typeof fileTypes;
export type FileKind = (typeof fileTypes)[FileType]['kind'];

/** The documents whose text can be read. */
export const documentFormats: Partial<Record<FileType, DocumentFormat>> = {
  'application/pdf': 'pdf',
  [wordprocessing]: 'docx',
  [openDocument]: 'odt',
};

/** As many bytes as the detection looks at. */
export const sampleBytes = 4100;

/** What was found in the first bytes: a type of ours, or why the content cannot be one. */
export type Sniffed = FileType | 'svg' | 'animated' | 'unknown';

const alsoKnownAs: Record<string, Sniffed> = {
  'image/heif': 'image/heic',
  'audio/x-m4a': 'audio/mp4',
  'video/x-m4v': 'video/mp4',
  'audio/x-flac': 'audio/flac',
  'audio/vnd.wave': 'audio/wav',
  'audio/wave': 'audio/wav',
  'image/apng': 'animated',
  'image/gif': 'animated',
  'image/heic-sequence': 'animated',
  'image/heif-sequence': 'animated',
};

/** Some recorders give a sound file the brand of a film; the probe refuses what has pictures in it. */
const asSound: Partial<Record<Sniffed, FileType>> = { 'video/mp4': 'audio/mp4', 'video/quicktime': 'audio/mp4' };

/** Looks at the first bytes of a file; `allowed` decides where a container may hold either of two kinds. */
export async function sniff(sample: Uint8Array, allowed: readonly FileType[]): Promise<Sniffed> {
  const found = await detected(sample);
  const sound = asSound[found];
  return sound && !allowed.includes(found as FileType) && allowed.includes(sound) ? sound : found;
}

async function detected(sample: Uint8Array): Promise<Sniffed> {
  const found = await fileTypeFromBuffer(sample).catch(() => undefined);
  if (!found || found.mime === 'application/xml') return isSvg(sample) ? 'svg' : zippedDocument(sample);
  const mime = found.mime.split(';')[0]!;
  if (mime in fileTypes) return mime as FileType;
  return mime === 'application/zip' ? zippedDocument(sample) : (alsoKnownAs[mime] ?? 'unknown');
}

/** What Word and its like write first into a document. */
const wordParts = ['[Content_Types].xml', '_rels/', 'word/', 'docProps/'];
/** Before the name of the first part (APPNOTE 4.3.7). */
const zipHeaderBytes = 30;

/** Which parts come first in a zip tells a Word document, where the sample ends before the part that names the type. */
function zippedDocument(sample: Uint8Array): Sniffed {
  const start = Buffer.from(sample).toString('latin1');
  const isFirst = (name: string) => start.startsWith(name, zipHeaderBytes);
  return start.startsWith('PK') && wordParts.some(isFirst) ? wordprocessing : 'unknown';
}

const isSvg = (sample: Uint8Array): boolean => /<svg[\s>]/i.test(Buffer.from(sample).toString('latin1'));
