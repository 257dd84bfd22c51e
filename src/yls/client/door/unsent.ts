import type { DoorStore } from './door-store.js';
import type { LineState } from './portal.js';

const DAY_SECONDS = 86_400;

/** Tells the sign-out, which clears this device, what waits here: it comes to that page first, wherever somebody signs out. Who may send nothing any more is not held. */
export async function sayUnsent(store: DoorStore, summit: string, line: LineState): Promise<void> {
  const acts = (await store.acts(summit)).some(({ outcome }) => outcome === null);
  const counts = (await store.counts(summit)).length > 0;
  const page = acts ? 'check-in' : 'counts';
  const isHeld = line !== 'not-here' && (acts || counts);
  const told = isHeld ? `${encodeURIComponent(`/yls/day/${summit}/${page}`)}; max-age=${DAY_SECONDS}` : '; max-age=0';
  document.cookie = `portal_unsent=${told}; path=/; samesite=strict`;
}
