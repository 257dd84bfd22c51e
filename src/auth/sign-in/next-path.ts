/** A path of this site to go on to after signing in, or null: another site's address is no path. */
export function nextPath(wish: unknown): string | null {
  if (typeof wish !== 'string' || !/^\/(?![/\\])/.test(wish)) return null;
  const here = 'http://here.invalid';
  return URL.canParse(wish, here) && new URL(wish, here).origin === here ? wish : null;
}
