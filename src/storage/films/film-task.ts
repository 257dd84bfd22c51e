/** What a film is, as its container tells it. */
export interface FilmFacts {
  /** Pixels, as a person sees it: after its rotation. */
  width: number;
  height: number;
  durationMs: number;
  /** RFC 6381 where known: `avc1.64001f`; null for what the reader does not know, such as ProRes. */
  video: string | null;
  /** The same for its sound; null for what is unknown, undefined without any. */
  audio?: string | null;
}

/** What the process is asked: to look at a film, or to write it again without what tells of places and people. */
export type FilmTask = { kind: 'inspect'; path: string } | { kind: 'copy'; path: string; to: string; webm: boolean };

/** `refused`: the film is at fault; `failed`: the machine is. */
export type FilmAnswer =
  { inspected: FilmFacts } | { copied: { bytes: number } } | { refused: 'damaged' | 'no_picture' } | { failed: string };
