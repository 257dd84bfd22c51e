import autocannon, { type Options } from 'autocannon';

const seconds = 6;

/**
 * Requests answered in a second by 32 connections, after a warm-up that is not counted.
 * @throws when an answer is not a success: a fast refusal is no figure.
 */
export async function requestsPerSecond(url: string, options: Partial<Options> = {}): Promise<number> {
  await autocannon({ url, connections: 32, duration: 2, ...options });
  const result = await autocannon({ url, connections: 32, duration: seconds, ...options });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`);
  return result.requests.average;
}
