import type { FileSummary } from '../../storage/index.js';

const MINUTE_MS = 60_000;

/**
 * Until when a work is still in time: an upload that had begun before the deadline and was still on its way then may end, and the work be
 * sent in, within so many minutes. @returns the deadline itself for every other work
 */
export function closesAfterUpload(
  closesAt: Date,
  files: readonly Pick<FileSummary, 'startedAt' | 'arrivedAt'>[],
  graceMinutes: number,
): Date {
  const wasOnItsWay = files.some(({ startedAt, arrivedAt }) => startedAt < closesAt && arrivedAt >= closesAt);
  return wasOnItsWay ? new Date(closesAt.getTime() + graceMinutes * MINUTE_MS) : closesAt;
}
