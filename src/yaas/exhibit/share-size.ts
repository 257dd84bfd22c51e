/** What other sites show beside a link: 1200 x 630 pixels, as Open Graph's readers expect. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;
