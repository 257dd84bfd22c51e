/** Names of what a device keeps for a time without a line; the sign-out clears it with the site's storage. */
export const PAGES = 'yls-door-pages';
export const PARTS = 'yls-door-parts';

/** Whether a device keeps the page of that path: a door, or head counts. */
export const isKept = (path: string): boolean => /^\/yls\/day\/[0-9a-f-]{36}\/(?:check-in|counts)$/.test(path);
