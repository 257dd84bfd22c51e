import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { NotFound } from '../../src/platform/index.js';
import { TextExtraction } from '../../src/storage/index.js';
import { aDocx, anOdt, aPdf, docxOf, zipBomb } from './support/documents.js';
import { aJpeg } from './support/pictures.js';
import { outcomeOf, send, startStorage, type StorageApp } from './support/storage-app.js';

let app: StorageApp;
beforeAll(async () => {
  app = await startStorage();
});
afterAll(() => app.stop());

const upload = async (content: Buffer) => outcomeOf(await send(app, content, { path: 'manuscript', name: 'poem' }));

async function textOf(content: Buffer): Promise<string> {
  const sent = await upload(content);
  if (!sent.ok) throw new Error(sent.reason);
  const extracted = await app.get(TextExtraction).extract(sent.file.id);
  if (!extracted.ok) throw new Error(extracted.reason);
  return extracted.text;
}

const poem = ['古池や', '蛙飛びこむ', '水の音', '', 'Two rivers meet,', 'قلبان في مدينتين'];

describe('The text of a poem keeps its lines and stanzas', () => {
  test('in a .docx, also lines that were broken within a paragraph', async () => {
    expect(await textOf(aDocx(poem))).toBe(poem.join('\n'));
    expect(await textOf(aDocx(['one|two', 'three']))).toBe('one\ntwo\nthree');
  });

  test('in an .odt, also lines that were broken within a paragraph', async () => {
    expect(await textOf(anOdt(poem))).toBe(poem.join('\n'));
    expect(await textOf(anOdt(['one|two', 'three']))).toBe('one\ntwo\nthree');
  });

  test('in a .pdf', async () => {
    const lines = ['古池や', '蛙飛びこむ', '水の音', '', 'Two rivers meet,', 'one sky.'];
    expect(await textOf(await aPdf(lines))).toBe(lines.join('\n'));
  });
});

describe('The text of a document', () => {
  test('leaves out notes, comments, what was struck out, and readings above the characters', async () => {
    const more =
      '<text:p>雪<text:ruby><text:ruby-base>国</text:ruby-base><text:ruby-text>ぐに</text:ruby-text></text:ruby>' +
      '<text:note><text:note-body><text:p>A note</text:p></text:note-body></text:note></text:p>' +
      '<text:tracked-changes><text:p>Struck out</text:p></text:tracked-changes>';
    expect(await textOf(anOdt(['Title'], more))).toBe('Title\n雪国');
  });

  test('is composed, so that a letter counts the same however it was typed', async () => {
    expect(await textOf(aDocx(['cafe\u0301']))).toBe('caf\u00e9');
  });

  test('spans the pages of a .pdf', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => `Line ${index + 1}`);
    expect((await textOf(await aPdf(lines))).split('\n').filter(Boolean)).toEqual(lines);
  });

  test('that holds none is asked for in another way', async () => {
    const sent = await upload(await aPdf([]));
    if (!sent.ok) throw new Error(sent.reason);
    const because = { key: 'storage.refused.no_text' };
    expect(await app.get(TextExtraction).extract(sent.file.id)).toMatchObject({
      ok: false,
      reason: 'no_text',
      because,
    });
  });

  test('is not asked of a picture', async () => {
    const sent = await outcomeOf(await send(app, await aJpeg()));
    if (!sent.ok) throw new Error(sent.reason);
    await expect(app.get(TextExtraction).extract(sent.file.id)).rejects.toThrow(NotFound);
  });
});

describe('Refused with a sentence:', () => {
  const entities =
    '<!DOCTYPE a [<!ENTITY b "lol"><!ENTITY c "&b;&b;&b;&b;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>';
  test.each([
    ['a document that unpacks to far more than it is', 'damaged', () => zipBomb(40_000_000)],
    ['a document with entities that grow', 'damaged', () => docxOf(entities)],
    ['half a document', 'damaged', () => aDocx(poem).subarray(0, 700)],
    [
      'a spreadsheet or any other zip',
      'wrong_type',
      () => Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(900, 7)]),
    ],
    ['a .pdf with a password', 'protected', () => aPdf(poem.slice(4, 5), 'secret')],
    ['a picture under the name of a document', 'wrong_type', () => aJpeg()],
  ] as const)('%s', async (_name, reason, make) => {
    expect(await upload(await make())).toMatchObject({ ok: false, reason });
  });
});
