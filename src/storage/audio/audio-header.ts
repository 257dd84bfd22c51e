import type { Purpose } from '../purpose.js';
import { FileRefused } from '../refusal.js';

/**
 * How long the recording is, in milliseconds, and how it is encoded; counted over the whole file where its header does not say.
 * @throws FileRefused
 */
export async function readAudioHeader(
  path: string,
  purpose: Purpose,
): Promise<{ durationMs: number; codecs: string | null }> {
  // Read with the first recording: most processes see none.
  const { parseFile } = await import('music-metadata');
  const { format } = await parseFile(path, { duration: true, skipCovers: true }).catch(() => {
    throw new FileRefused('damaged');
  });
  if (format.hasVideo) throw new FileRefused('video');
  if (!format.duration) throw new FileRefused('damaged');
  if (format.duration > purpose.maxDurationSeconds) throw new FileRefused('too_long');
  return { durationMs: Math.round(format.duration * 1000), codecs: format.codec ?? null };
}
