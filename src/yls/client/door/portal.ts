const PATIENCE_MS = 15_000;

/** How the portal answered; `no-line` when nobody did. */
export type LineState = 'fine' | 'no-line' | 'signed-out' | 'not-here';

/** Asks the portal for what belongs to one summit, or tells it something. */
export async function askPortal(summit: string, what: string, body?: string): Promise<LineState | Response> {
  try {
    const headers = { Accept: 'application/json', 'Content-Type': 'application/json' };
    const asked = body === undefined ? {} : { method: 'POST', body };
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const answer = await fetch(`/yls/day/${summit}/${what}`, { ...asked, headers, signal });
    if (answer.status === 401 || answer.redirected) return 'signed-out';
    if (answer.status === 403 || answer.status === 404) return 'not-here';
    return answer.ok ? answer : 'no-line';
  } catch {
    return 'no-line';
  }
}
