/** So many rows are in memory at a time, whatever the round's size. */
export const BATCH = 500;

/** Rows one at a time; the next batch, which begins after the last row, is asked for only when all of this one are taken. */
export async function* inBatches<Row>(read: (after: Row | null) => Promise<Row[]>): AsyncGenerator<Row> {
  let after: Row | null = null;
  for (;;) {
    const rows: Row[] = await read(after);
    yield* rows;
    if (rows.length < BATCH) return;
    after = rows.at(-1)!;
  }
}
