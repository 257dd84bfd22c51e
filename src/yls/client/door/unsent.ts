const DAY_SECONDS = 86_400;

/** Tells the sign-out, which clears this device, that something waits here: it comes to this page first, wherever somebody signs out. */
export function sayUnsent(path: string | null): void {
  const told = path ? `${encodeURIComponent(path)}; max-age=${DAY_SECONDS}` : '; max-age=0';
  document.cookie = `portal_unsent=${told}; path=/; samesite=strict`;
}
