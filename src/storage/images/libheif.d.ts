/** The part of libheif's binding that we use; the package types its low-level functions only. */
declare module 'libheif-js/wasm-bundle.js' {
  export interface HeifImage {
    get_width(): number;
    get_height(): number;
    is_primary(): boolean;
    /** Gives back the handle; not the pixels. */
    free(): void;
    /** Calls back with the same object, its data filled with RGBA; with null when the picture does not decode. */
    display<T extends { data: Uint8ClampedArray; width: number; height: number }>(
      into: T,
      done: (shown: T | null) => void,
    ): void;
  }
  interface HeifDecoder {
    /** All top-level pictures of the container; none when it cannot be read. */
    decode(bytes: Uint8Array): HeifImage[];
  }
  const libheif: { HeifDecoder: new () => HeifDecoder };
  export default libheif;
}
