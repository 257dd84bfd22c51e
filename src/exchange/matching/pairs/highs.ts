import highsModule, { type Highs, type ModelData } from 'highs';
import type { Programme } from './programme.js';

/** What is asked of a programme beside its rows. */
export interface Asked {
  /** For each column; those beyond cost nothing. */
  cost: readonly number[];
  isWhole: boolean;
  seconds: number;
}

export interface Answer {
  /** For each column. */
  values: Float64Array;
  /** For each row, of a programme that is not whole. */
  prices: Float64Array;
  /** Whether it is proven that no other costs less by one or more. */
  isOptimal: boolean;
  /** Whether there is any solution in `values`. */
  isSolution: boolean;
}

/** The package's types call its default export by the name that CommonJS gives it. */
const loadHighs = highsModule as unknown as typeof highsModule.default;

let loading: Promise<Highs> | undefined;

/**
 * Minimises by HiGHS.
 * @throws Error in one line: the library's own would carry its whole source. The next call loads it anew, since its memory may be spoilt.
 */
export async function minimise(programme: Programme, asked: Asked): Promise<Answer> {
  try {
    loading ??= loadHighs();
    return answerOf(await loading, programme, asked);
  } catch (error) {
    loading = undefined;
    const [line = ''] = error instanceof Error ? error.message.split('\n') : [];
    // oxlint-disable-next-line preserve-caught-error -- its stack carries the source of the library, some hundred thousand characters in one line.
    throw new Error(`HiGHS could not solve the programme: ${line.slice(0, 200)}`);
  }
}

function answerOf(highs: Highs, programme: Programme, asked: Asked): Answer {
  const { modelStatus } = highs.constants;
  return highs.withModel(modelData(programme, asked), (model) => {
    // Costs are whole numbers: what is within less than one of the bound is the optimum.
    model.options.set({ output_flag: false, time_limit: asked.seconds, mip_rel_gap: 0, mip_abs_gap: 0.99 });
    model.run();
    const status = model.getModelStatus();
    const { colValue, rowDual } = model.getSolution();
    const isOptimal = status === modelStatus.optimal;
    const isSolution = isOptimal || model.info.get('primal_solution_status') === 2;
    return { values: colValue, prices: rowDual, isOptimal, isSolution };
  });
}

function modelData({ columns, rows }: Programme, { cost, isWhole }: Asked): ModelData {
  const starts = Int32Array.from({ length: rows.length + 1 }, () => 0);
  for (const [at, { entries }] of rows.entries()) starts[at + 1] = starts[at]! + entries.length;
  const entries = rows.flatMap((row) => row.entries);
  return {
    numCols: columns,
    numRows: rows.length,
    colCost: Float64Array.from({ length: columns }, (_, column) => cost[column] ?? 0),
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(1),
    rowLower: Float64Array.from(rows, ({ least }) => least),
    rowUpper: Float64Array.from(rows, ({ most }) => most),
    matrix: {
      format: 'csr',
      numCols: columns,
      numRows: rows.length,
      starts,
      indices: Int32Array.from(entries, ([column]) => column),
      values: Float64Array.from(entries, ([, value]) => value),
    },
    ...(isWhole && { integrality: new Int32Array(columns).fill(1) }),
  };
}
