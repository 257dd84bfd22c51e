import type { Words } from '../../text/index.js';

/** A way to another page. */
export interface NavItem {
  href: string;
  text: Words;
}

/** A step above the current page. */
export type Crumb = NavItem;
