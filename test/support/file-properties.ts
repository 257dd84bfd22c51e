import { unzipSync } from 'fflate';
import { parseBuffer } from 'music-metadata';
import sharp from 'sharp';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';

type Reader = (bytes: Buffer) => Promise<string> | string;

/** By the beginning of the media type. */
const readers: Record<string, Reader> = {
  'application/pdf': ofDocument,
  'application/zip': ofArchive,
  'application/vnd.openxmlformats': ofArchive,
  'application/vnd.oasis': ofArchive,
  'audio/': ofRecording,
  'video/': ofRecording,
  'image/': ofPicture,
};

/**
 * What a file says of itself and within, in words, where its bytes alone would not show it: properties and text of a document, tags of
 * recordings and films, the metadata of pictures, the parts of an archive. Empty for anything else.
 */
export async function propertiesOf(type: string, bytes: Buffer): Promise<string> {
  const reader = Object.entries(readers).find(([beginning]) => type.startsWith(beginning))?.[1];
  return reader && bytes.length > 0 && !type.includes('svg') ? reader(bytes) : '';
}

async function ofDocument(bytes: Buffer): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { info, metadata } = await getMeta(document);
  const { text } = await extractText(document, { mergePages: true });
  return JSON.stringify([info, metadata, text]);
}

function ofArchive(bytes: Buffer): string {
  return Object.entries(unzipSync(new Uint8Array(bytes)))
    .map(([name, part]) => `${name}\n${Buffer.from(part).toString('utf8')}`)
    .join('\n');
}

async function ofRecording(bytes: Buffer): Promise<string> {
  const { common, native } = await parseBuffer(new Uint8Array(bytes));
  return JSON.stringify([common, native]);
}

async function ofPicture(bytes: Buffer): Promise<string> {
  const { exif, iptc, xmp, icc, comments } = await sharp(bytes).metadata();
  const blocks = [exif, iptc, xmp, icc].map((block) => block?.toString('latin1') ?? '');
  return [...blocks, JSON.stringify(comments ?? [])].join('\n');
}
