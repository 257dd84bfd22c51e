import type { Words } from '../../platform/index.js';

/** The way back to all applications. */
export const deskCrumbs = [{ href: '/exchange', text: { key: 'exchange.desk.title' } }];

/** And from a page about one of them to its own. */
export const applicationCrumbs = (id: string, student: string): { href: string; text: Words }[] => [
  ...deskCrumbs,
  { href: `/exchange/applications/${id}`, text: student },
];
