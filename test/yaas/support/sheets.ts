import writeXlsxFile from 'write-excel-file/node';
import type { Actor } from '../../../src/platform/index.js';
import { eventually } from '../../support/eventually.js';
import type { YaasInTest } from './yaas-in-test.js';

/** A complete line of a poem; a test says only what matters to it. */
export const aLine = (cells: Record<string, string> = {}): Record<string, string> => ({
  Name: 'Wilhelmina Featherstone',
  'Birth date': '2010-06-15',
  'Sister city': 'Poltava',
  Category: 'Poetry',
  Title: 'The Bridge',
  Text: 'We built a bridge of paper,\nthe river held its breath.',
  'Made by the student': 'yes',
  'Help by AI': 'no',
  'Guardian’s name': 'Augusta Featherstone',
  'Guardian’s e-mail': 'augusta@example.org',
  ...cells,
});

/** The lines as a spreadsheet program would save them. */
export function xlsxOf(lines: readonly Record<string, string>[]): Promise<Buffer> {
  const headings = [...new Set(lines.flatMap((line) => Object.keys(line)))];
  const rows = lines.map((line) => headings.map((heading) => line[heading] ?? null));
  return writeXlsxFile([headings, ...rows]).toBuffer();
}

export const csvOf = (lines: readonly Record<string, string>[], separator = ','): Buffer => {
  const headings = [...new Set(lines.flatMap((line) => Object.keys(line)))];
  const rows = [headings, ...lines.map((line) => headings.map((heading) => line[heading] ?? ''))];
  return Buffer.from(rows.map((row) => row.map(quoted).join(separator)).join('\r\n'));
};

const quoted = (text = ''): string => `"${text.replaceAll('"', '""')}"`;

export interface SentFiles {
  sheet?: { name: string; bytes: Buffer };
  files?: readonly { name: string; bytes: Buffer }[];
}

/** Posts a sheet with files, as the page's form does. */
export function send(
  yaas: YaasInTest,
  actor: Actor,
  { path, fields = {}, sheet, files = [] }: SentFiles & { path: string; fields?: Record<string, string> },
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  if (sheet) body.append('sheet', new Blob([new Uint8Array(sheet.bytes)]), sheet.name);
  for (const { name, bytes } of files) body.append('files', new Blob([new Uint8Array(bytes)]), name);
  return yaas.postForm(path, body, actor);
}

/** Waits for the long work behind a redirect to its progress. @returns the path of its outcome */
export async function outcomeOf(yaas: YaasInTest, reply: Response): Promise<string> {
  const id = reply.headers.get('location')?.split('/progress/')[1];
  if (!id) throw new Error(`No progress behind ${reply.status}: ${await reply.text()}`);
  return eventually(async () => {
    const [work] = await yaas.rows<{ state: string; path: string }>(
      'SELECT state, outcome_path AS path FROM long_work WHERE id = $1',
      [id],
    );
    if (work?.state === 'failed') throw new Error('The long work failed.');
    return work?.state === 'done' ? work.path : '';
  });
}
