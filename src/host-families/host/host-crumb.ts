/** The way back to the family's own page. */
export const hostCrumb = { href: '/host', text: { key: 'host-families.own.title' } };
