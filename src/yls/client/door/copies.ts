/** Names of what a device keeps for a time without a line; the sign-out clears it with the site's storage. */
export const PAGES = 'yls-door-pages';
export const PARTS = 'yls-door-parts';

/** Whether the path is that of a door, of which a device keeps the page. */
export const isDoor = (path: string): boolean => /^\/yls\/day\/[0-9a-f-]{36}\/check-in$/.test(path);
