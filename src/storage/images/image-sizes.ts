/** Long side in pixels of each size, and its WebP quality: in lists, on a page, and looked at closely. */
export const imageSizes = {
  list: { longSide: 480, quality: 78 },
  page: { longSide: 1280, quality: 82 },
  zoom: { longSide: 2560, quality: 86 },
} as const;

export type ImageSizeName = keyof typeof imageSizes;
