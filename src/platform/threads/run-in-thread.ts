import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Piscina } from 'piscina';

/** A core is left to those who wait for a page. */
const atOnce = Math.max(1, Math.min(2, availableParallelism() - 1));
/** What a thread took in memory is given back when nobody has needed it for a while. */
const restAfterMs = 15_000;

/** Under test, and in the bench, the portal runs from its sources. */
const kind = extname(import.meta.url);
const hooks = new URL('../../../tools/typescript-hooks.mjs', import.meta.url).href;
const execArgv = kind === '.ts' ? ['--import', hooks] : undefined;

let pool: Promise<Piscina> | undefined;

/**
 * Calls `inThread(input)`, which the module exports, in a thread of a small pool; who comes when all are busy waits in turn.
 * Input and output are plain data: they are copied, and a typed array stays one.
 *
 *     import type { inThread } from './draw.thread.js';
 *     await runInThread<typeof inThread>(new URL('./draw.thread.js', import.meta.url), request);
 *
 * @throws Error with the message of what the module threw, but of no class of ours; or when the portal closes meanwhile.
 */
export async function runInThread<InThread extends (input: never) => unknown>(
  module: URL,
  input: Parameters<InThread>[0],
): Promise<Awaited<ReturnType<InThread>>> {
  pool ??= newPool();
  const filename = fileURLToPath(module).replace(/\.js$/, kind);
  const answer: unknown = await (await pool).run(input, { filename, name: 'inThread' });
  return answer as Awaited<ReturnType<InThread>>;
}

/** The library is loaded when somebody calculates: a portal at rest does without its memory. */
async function newPool(): Promise<Piscina> {
  const { Piscina: Pool } = await import('piscina');
  return new Pool({ minThreads: 0, maxThreads: atOnce, idleTimeout: restAfterMs, execArgv });
}

/** Ends the threads, whatever they are at; the next call begins anew. */
export async function endThreads(): Promise<void> {
  const ending = pool;
  pool = undefined;
  await (await ending)?.destroy();
}
