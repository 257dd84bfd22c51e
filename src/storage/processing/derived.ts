/** For pictures: in lists, on a page, and looked at closely. For recordings: the sound. For films: the film. */
export type DerivativeSize = 'list' | 'page' | 'zoom' | 'audio' | 'film';

/** What was made from a file, staged and not yet stored. */
export interface Derived {
  size: DerivativeSize;
  path: string;
  type: string;
  bytes: number;
  width: number | null;
  height: number | null;
}
