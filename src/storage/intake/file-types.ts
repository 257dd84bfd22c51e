import { fileTypeFromBuffer } from 'file-type';

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
} as const;

export type FileType = keyof typeof fileTypes;
export type FileKind = (typeof fileTypes)[FileType]['kind'];

/** As many bytes as the detection looks at. */
export const sampleBytes = 4100;

/** What was found in the first bytes: a type of ours, or why the content cannot be one. */
export type Sniffed = FileType | 'svg' | 'animated' | 'unknown';

const alsoKnownAs: Record<string, Sniffed> = {
  'image/heif': 'image/heic',
  'audio/x-m4a': 'audio/mp4',
  // Some recorders give a sound file the brand of a film; the probe refuses what has pictures in it.
  'video/mp4': 'audio/mp4',
  'audio/x-flac': 'audio/flac',
  'audio/vnd.wave': 'audio/wav',
  'audio/wave': 'audio/wav',
  'image/apng': 'animated',
  'image/gif': 'animated',
  'image/heic-sequence': 'animated',
  'image/heif-sequence': 'animated',
};

/** Looks at the first bytes of a file. */
export async function sniff(sample: Uint8Array): Promise<Sniffed> {
  const found = await fileTypeFromBuffer(sample).catch(() => undefined);
  if (!found || found.mime === 'application/xml') return isSvg(sample) ? 'svg' : 'unknown';
  const mime = found.mime.split(';')[0]!;
  if (mime in fileTypes) return mime as FileType;
  return alsoKnownAs[mime] ?? 'unknown';
}

const isSvg = (sample: Uint8Array): boolean => /<svg[\s>]/i.test(Buffer.from(sample).toString('latin1'));
