import type { FunctionComponent } from 'preact';
import type { Text, Words } from '../text/text.js';
import type { Crumb, Tone } from '../ui/index.js';

/** What other sites show beside a link to the page (Open Graph). */
export interface SharePicture {
  /** Path of the picture. */
  href: string;
  width: number;
  height: number;
  alternativeText: string;
}

export interface PageOptions {
  title: Words;
  status?: number;
  crumbs?: readonly Crumb[];
  width?: 'narrow' | 'wide' | 'full';
  /** One sentence for search engines and previews. */
  description?: Words;
  sharePicture?: SharePicture | undefined;
  /** The address under which search engines keep the page, where it has several. */
  canonical?: string | undefined;
  /** What the page is about in the words of schema.org, for machines. */
  structured?: object | undefined;
  /** Seconds a shared cache may keep the page; only for what every visitor sees alike. */
  sharedFor?: number;
}

/** A page to be rendered in the layout; what a controller returns. */
export class PageReply {
  constructor(
    readonly view: FunctionComponent<never>,
    readonly props: object,
    readonly options: PageOptions,
  ) {}
}

/** A sentence left for the next page; told as good news unless the tone says otherwise. */
export interface FlashText {
  text: Text;
  tone?: Tone;
}

export class SeeOther {
  constructor(
    readonly path: string,
    readonly flash?: FlashText,
  ) {}
}

/** A page: a view, its typed props, and how it stands in the layout. */
export function page<P extends object>(view: FunctionComponent<P>, props: P, options: PageOptions): PageReply {
  return new PageReply(view as FunctionComponent<never>, props, options);
}

/** 303 to another page, with a sentence shown there once. `path` stays on this site. */
export function seeOther(path: string, flash?: Text, tone?: Tone): SeeOther {
  if (!path.startsWith('/') || path.startsWith('//') || path.startsWith('/\\'))
    throw new Error(`Not a path of this site: ${path}`);
  return new SeeOther(path, flash && { text: flash, tone });
}
