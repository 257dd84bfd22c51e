import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { TABLE_FORMATS, tableBytes, type ExportedTable, type TableFormat } from '../../src/platform/index.js';

interface Work {
  title: string;
  place: number | null;
  at: Date;
  shown: boolean;
}

const moment = new Date('2026-04-01T03:59:00Z');

async function* worksOf(works: Partial<Work>[]): AsyncGenerator<Work> {
  for (const work of works) yield await Promise.resolve({ title: '', place: null, at: moment, shown: true, ...work });
}

const tableOf = (rows: AsyncIterable<Work>): ExportedTable<Work> => ({
  columns: [
    { name: 'title', value: ({ title }) => title },
    { name: 'place', value: ({ place }) => place },
    { name: 'at', value: ({ at }) => at },
    { name: 'shown', value: ({ shown }) => shown },
  ],
  rows,
});

async function* breaking(): AsyncGenerator<Work> {
  yield* worksOf([{ title: 'first' }]);
  throw new Error('the database went away');
}

const bytesOf = (format: TableFormat, works: Partial<Work>[]) => buffer(tableBytes(format, tableOf(worksOf(works))));

const awkward = ['a, "b"', 'two\nlines', '橋の詩', 'قصيدة', '<b>&amp;</b>', ' spaces '];

describe('A table that leaves the portal', () => {
  test('is read back from CSV as it was, whatever stands in it', async () => {
    const bytes = await bytesOf('csv', [...awkward.map((title) => ({ title })), { title: 'last', place: 3 }]);
    const rows = parse<Record<string, string>>(bytes, { columns: true, bom: true });
    expect(rows.map(({ title }) => title)).toEqual([...awkward, 'last']);
    expect(rows.at(-1)).toEqual({ title: 'last', place: '3', at: '2026-04-01T03:59:00.000Z', shown: 'true' });
  });

  test('keeps a number below zero a number in CSV, and a text that begins like a formula harmless', async () => {
    const bytes = await bytesOf('csv', [{ title: '-1+2', place: -3 }]);
    const [row] = parse<Record<string, string>>(bytes, { columns: true, bom: true });
    expect(row).toMatchObject({ title: "'-1+2", place: '-3' });
  });

  test('is read back from a workbook as it was, numbers as numbers', async () => {
    const bytes = await bytesOf('xlsx', [...awkward.map((title) => ({ title })), { title: 'last', place: 3 }]);
    const [header, ...rows] = await readSheet(bytes, { trim: false });
    expect(header).toEqual(['title', 'place', 'at', 'shown']);
    expect(rows.map(([title]) => title)).toEqual([...awkward, 'last']);
    expect(rows.at(-1)).toEqual(['last', 3, '2026-04-01T03:59:00.000Z', true]);
  });

  test('is read back from JSON as it was', async () => {
    const rows = JSON.parse(
      (
        await bytesOf(
          'json',
          awkward.map((title) => ({ title })),
        )
      ).toString(),
    ) as Work[];
    expect(rows.map(({ title }) => title)).toEqual(awkward);
    expect(rows[0]).toMatchObject({ place: null, shown: true });
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('never runs %j as a formula', async (title) => {
    const [row] = parse<Record<string, string>>(await bytesOf('csv', [{ title }]), { columns: true, bom: true });
    expect(row?.['title']).toBe(`'${title}`);
    const [, cells] = await readSheet(await bytesOf('xlsx', [{ title }]), { trim: false });
    expect(cells?.[0]).toBe(title);
  });

  test.each(TABLE_FORMATS)('of no rows is a file all the same: %s', async (format) => {
    expect((await bytesOf(format, [])).length).toBeGreaterThan(2);
  });

  test('leaves out of a workbook what XML has no place for', async () => {
    const [, cells] = await readSheet(await bytesOf('xlsx', [{ title: 'a\u0000\u000bb' }]));
    expect(cells?.[0]).toBe('ab');
  });

  test.each(TABLE_FORMATS)(
    'breaks off as %s when its rows do, so that nobody takes a half for the whole',
    async (format) => {
      await expect(buffer(tableBytes(format, tableOf(breaking())))).rejects.toThrow('the database went away');
    },
  );
});
