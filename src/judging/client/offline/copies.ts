/** Names of what a device keeps for a time without a line; the sign-out clears it with the site's storage. */
export const PAGES = 'judging-pages';
export const PARTS = 'judging-parts';

/** What is shown for a page that was not kept. */
export const NOT_KEPT = '/judging/desk/not-kept';
