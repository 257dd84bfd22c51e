/** A picture to be written: no larger than the long side, in pixels; WebP of a quality from 1 to 100. */
export interface Rendition {
  to: string;
  longSide: number;
  quality: number;
}

/** What the decoder is asked: to read a header, or to decode a picture and write it again. */
export type ImageTask =
  | { kind: 'measure'; path: string }
  | { kind: 'render'; path: string; heic: boolean; maxPixels: number; renditions: Rendition[] };

/** Sides in pixels as a person sees the picture: after its orientation is applied. */
export interface Measures {
  width: number;
  height: number;
  /** It has several frames that follow one another. */
  moves: boolean;
}

export interface Rendered {
  width: number;
  height: number;
  bytes: number;
}

/** `refused`: the picture is at fault; `failed`: the machine is. */
export type ImageAnswer =
  | { measured: Measures }
  | { rendered: Rendered[]; hash: string }
  | { refused: 'damaged' | 'too_many_pixels' }
  | { failed: string };

export interface ImageRequest {
  id: number;
  task: ImageTask;
}

export interface ImageReply {
  id: number;
  answer: ImageAnswer;
}
