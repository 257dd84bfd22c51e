import type { Response } from 'express';
import { setTimeout as pause } from 'node:timers/promises';

/** How far something is, as `portal-progress` reads it. */
export interface LiveReport {
  done: number;
  total: number;
  /** The work is over: the page goes to `next`, or loads itself anew. */
  finished?: boolean;
  next?: string;
}

/** Tells the page again and again by server-sent events, until the work is over or the reader is gone. */
export async function tellLive(response: Response, look: () => Promise<LiveReport>, everyMs: number): Promise<void> {
  // Nest's own `@Sse` answers 200 before it is known whether the reader may see anything.
  let report = await look();
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
  response.write(eventOf(report));
  while (!report.finished && !response.closed) {
    await pause(everyMs);
    report = await look();
    response.write(eventOf(report));
  }
  response.end();
}

const eventOf = (report: LiveReport): string => `data: ${JSON.stringify(report)}\n\n`;
