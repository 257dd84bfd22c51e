import { readFile } from 'node:fs/promises';
import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { strFromU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import mammoth from 'mammoth';
import { extractTextItems, getDocumentProxy, type StructuredTextItem } from 'unpdf';
import type { Reply, Request } from '../decoding/decoder-process.js';
import type { TextAnswer, TextRefusal, TextTask } from './text-task.js';

// Runs as a process of its own (see text-readers.ts), also as it is under Node's type stripping: it imports packages and types only.

/** As large as a document may grow when it is unpacked, in bytes; and the parts that it may have. */
const mostUnpacked = 32 * 2 ** 20;
const mostParts = 2_000;
const mostPages = 300;
/** More than any competition reads, in UTF-16 units. */
const mostText = 1_000_000;

class Refused extends Error {
  readonly reason: TextRefusal;

  constructor(reason: TextRefusal) {
    super(reason);
    this.reason = reason;
  }
}

process.on('message', ({ id, task }: Request<TextTask>) => void reply(id, task));
process.on('disconnect', () => process.exit());
// The portal finishes what is under way before it lets go; a signal to the whole group is not for this process.
process.on('SIGINT', () => undefined);

async function reply(id: number, task: TextTask): Promise<void> {
  process.send?.({ id, answer: await answerTo(task) } satisfies Reply<TextAnswer>);
}

const readers = { docx: textOfDocx, odt: textOfOdt, pdf: textOfPdf };

async function answerTo({ path, format }: TextTask): Promise<TextAnswer> {
  const bytes = await readFile(path).catch((error: unknown) => String(error));
  if (typeof bytes === 'string') return { failed: bytes };
  try {
    const text = tidy(await readers[format](new Uint8Array(bytes)));
    return text.length > mostText ? { refused: 'too_much_text' } : { text };
  } catch (error) {
    return { refused: error instanceof Refused ? error.reason : 'damaged' };
  }
}

/** Lines and empty lines stay as the author set them; what no reader sees goes. */
function tidy(text: string): string {
  return text
    .replaceAll(/\r\n?|\u2028|\u2029|\v|\f/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]|\ufeff/gu, '')
    .replaceAll(/[ \t]+$/gm, '')
    .replace(/^\n+/, '')
    .trimEnd()
    .normalize('NFC');
}

/** The parts of a zipped document that are asked for; no more memory than they declare is ever used. @throws Refused */
function partsOf(bytes: Uint8Array, wanted: RegExp): Unzipped {
  let unpacked = 0;
  let parts = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      parts += 1;
      if (parts > mostParts) throw new Refused('damaged');
      if (!wanted.test(name)) return false;
      unpacked += originalSize;
      if (unpacked > mostUnpacked) throw new Refused('damaged');
      return true;
    },
  });
}

/** Office documents declare no entities; one that does is made to grow while it is read. @throws Refused */
function refuseEntities(xml: string): string {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new Refused('damaged');
  return xml;
}

/** The part of mammoth's document model that bears text. */
interface DocxElement {
  type: string;
  value?: string;
  children?: DocxElement[];
}

async function textOfDocx(bytes: Uint8Array): Promise<string> {
  // A document with a password is no zip, but what Windows calls a compound file.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new Refused('protected');
  const parts = partsOf(bytes, /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/[\w-]+\.xml|word\/_rels\/[\w.-]+\.rels)$/);
  for (const part of Object.values(parts)) refuseEntities(strFromU8(part));
  const lines: string[] = [];
  await mammoth.convertToHtml(
    { buffer: Buffer.from(zipSync(parts, { level: 0 })) },
    {
      ignoreEmptyParagraphs: false,
      transformDocument: (document: DocxElement) => {
        collectLines(document, lines);
        return { ...document, children: [] };
      },
    },
  );
  return lines.join('\n');
}

function collectLines(element: DocxElement, lines: string[]): void {
  for (const child of element.children ?? []) {
    if (child.type === 'paragraph') lines.push(lineOf(child));
    else collectLines(child, lines);
  }
}

function lineOf({ type, value, children }: DocxElement): string {
  if (type === 'text') return value ?? '';
  if (type === 'tab') return '\t';
  if (type === 'break') return '\n';
  return (children ?? []).map(lineOf).join('');
}

async function textOfOdt(bytes: Uint8Array): Promise<string> {
  const parts = partsOf(bytes, /^(content\.xml|META-INF\/manifest\.xml)$/);
  const manifest = parts['META-INF/manifest.xml'];
  if (manifest && strFromU8(manifest).includes('encryption-data')) throw new Refused('protected');
  const content = parts['content.xml'];
  if (!content) throw new Refused('damaged');
  const xml = refuseEntities(strFromU8(content));
  const [body] = new DOMParser({ onError: refuseXml })
    .parseFromString(xml, 'text/xml')
    .getElementsByTagName('office:text');
  if (!body) throw new Refused('damaged');
  const lines: string[] = [];
  collectOdtLines(body, lines);
  return lines.join('\n');
}

function refuseXml(level: 'warning' | 'error' | 'fatalError'): void {
  if (level !== 'warning') throw new Refused('damaged');
}

/** What stands in a document without being its text (OpenDocument 1.3, part 3). */
const aside = new Set(['text:tracked-changes', 'text:note', 'office:annotation', 'text:ruby-text', 'draw:frame']);

function collectOdtLines(element: Node, lines: string[]): void {
  for (const child of nodesOf(element)) {
    if (child.nodeName === 'text:p' || child.nodeName === 'text:h') lines.push(lineOfOdt(child));
    else if (!aside.has(child.nodeName)) collectOdtLines(child, lines);
  }
}

function lineOfOdt(node: Node): string {
  if (node.nodeType === 3) return (node.nodeValue ?? '').replaceAll(/[ \t\r\n]+/g, ' ');
  if (aside.has(node.nodeName)) return '';
  if (node.nodeName === 'text:line-break') return '\n';
  if (node.nodeName === 'text:tab') return '\t';
  if (node.nodeName === 'text:s')
    return ' '.repeat(Math.min(200, Number((node as Element).getAttribute('text:c') ?? 1) || 1));
  return nodesOf(node).map(lineOfOdt).join('');
}

const nodesOf = (node: Node): Node[] => Array.from(node.childNodes);

async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocumentProxy(bytes).catch((error: unknown) => {
    throw new Refused(error instanceof Error && error.name === 'PasswordException' ? 'protected' : 'damaged');
  });
  if (pdf.numPages > mostPages) throw new Refused('too_much_text');
  const { items } = await extractTextItems(pdf);
  return items.map(textOfPage).join('\n');
}

/** Lines as they are set, with an empty line where the gap is larger than within a stanza. */
function textOfPage(items: readonly StructuredTextItem[]): string {
  const lines = linesOf(items);
  const usual = median(lines.slice(1).map((line, index) => gap(lines[index]!, line)));
  return lines
    .map((line, index) => (index > 0 && gap(lines[index - 1]!, line) > usual * 1.4 ? `\n${line.text}` : line.text))
    .join('\n');
}

interface PdfLine {
  text: string;
  /** Where the line stands across the direction in which lines follow one another, in points. */
  at: number;
}

function linesOf(items: readonly StructuredTextItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let open: PdfLine | null = null;
  for (const { str, x, y, dir, hasEOL } of items) {
    open ??= { text: '', at: dir === 'ttb' ? x : y };
    open.text += str;
    if (!hasEOL) continue;
    lines.push(open);
    open = null;
  }
  return (open ? [...lines, open] : lines).filter(({ text }) => text.trim() !== '');
}

const gap = (before: PdfLine, after: PdfLine): number => Math.abs(before.at - after.at);

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
