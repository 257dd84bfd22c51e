/** Starts the worker that shows kept pages when the line is down. @returns whether this browser can */
export async function startWorker(script: string): Promise<boolean> {
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return false;
  try {
    await navigator.serviceWorker.register(script, { scope: '/judging/' });
    const { active } = await navigator.serviceWorker.ready;
    // A page that came while the worker began is not its own yet.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A worker is of this origin and takes none.
    if (!navigator.serviceWorker.controller) active?.postMessage('claim');
    return true;
  } catch {
    // Private windows and old browsers: everything works as before, with a line.
    return false;
  }
}
