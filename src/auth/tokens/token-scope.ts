/** What a personal access token may be used for: `read` for safe methods, `write` for those that change something. */
export const TOKEN_SCOPES = ['read', 'write'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The scope that a request of this HTTP method needs. */
export function scopeNeeded(method: string): TokenScope {
  return SAFE_METHODS.has(method) ? 'read' : 'write';
}
