/** Rows in the order of their ids, read some hundred at a time: an export holds no transaction open and no table in memory. */
export async function* inBatches<Row extends { id: string }>(
  read: (after: string, limit: number) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  for (let after = FIRST; ;) {
    const rows = await read(after, BATCH);
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) return;
    after = rows.at(-1)!.id;
  }
}

const FIRST = '00000000-0000-0000-0000-000000000000';
const BATCH = 500;
