/** Starts the worker that shows kept pages when the line is down. @returns whether this browser can */
export async function startWorker(script: string): Promise<boolean> {
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return false;
  try {
    await navigator.serviceWorker.register(script, { scope: '/judging/' });
    return true;
  } catch {
    // Private windows and old browsers: everything works as before, with a line.
    return false;
  }
}
