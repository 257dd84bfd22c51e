import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import Pdf from 'pdfkit';

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const relations = `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const types = `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;

/** A Word document: a paragraph for each line, and a line break (Shift+Enter) at each vertical bar. */
export const aDocx = (lines: readonly string[], before = ''): Buffer => docxOf(`${before}${wordXml(lines)}`);

export const docxOf = (document: string): Buffer =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(types),
      '_rels/.rels': strToU8(relations),
      'word/document.xml': strToU8(`${xml}${document}`),
    }),
  );

const run = (text: string): string => `<w:t xml:space="preserve">${escaped(text)}</w:t>`;

function wordXml(lines: readonly string[]): string {
  const paragraphs = lines.map((line) => `<w:p><w:r>${line.split('|').map(run).join('<w:br/>')}</w:r></w:p>`);
  return `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`;
}

/** An OpenDocument text of the same kind. */
export function anOdt(lines: readonly string[], more = ''): Buffer {
  const paragraphs = lines.map((line) => `<text:p>${line.split('|').map(escaped).join('<text:line-break/>')}</text:p>`);
  const names = ['office', 'text'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`);
  const content = `${xml}<office:document-content ${names.join(' ')}><office:body><office:text>${paragraphs.join('')}${more}</office:text></office:body></office:document-content>`;
  return Buffer.from(
    zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': strToU8(content),
    }),
  );
}

const japanese = fileURLToPath(
  new URL('../../../node_modules/@embedpdf/fonts-jp/fonts/NotoSansJP-Regular.otf', import.meta.url),
);

/** A page that is set as the lines are; an empty one leaves the room of a line. */
export async function aPdf(lines: readonly string[], password?: string): Promise<Buffer> {
  const pdf = new Pdf(password ? { userPassword: password } : {});
  const whole = buffer(pdf);
  pdf.font(japanese).fontSize(14);
  for (const line of lines) {
    if (line === '') pdf.moveDown();
    else pdf.text(line);
  }
  pdf.end();
  return whole;
}

/** Some thousand bytes that grow to so many when they are unpacked. */
export function zipBomb(bytes: number): Buffer {
  const document = strToU8(`${xml}<w:document>`.padEnd(bytes, ' '));
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(types),
      '_rels/.rels': strToU8(relations),
      'word/document.xml': [document, { level: 9 }],
    }),
  );
}
