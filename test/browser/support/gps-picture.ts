import sharp from 'sharp';

/** A JPEG as a phone makes it: 1600 x 1200, with the place, the device and the owner in its metadata. */
export function pictureWithGps(): Promise<Buffer> {
  return sharp({
    create: {
      width: 1600,
      height: 1200,
      channels: 3,
      background: '#13315c',
      noise: { type: 'gaussian', mean: 120, sigma: 30 },
    },
  })
    .jpeg({ quality: 85 })
    .withExif({
      IFD0: { Make: 'Phone', Artist: 'Mira Lanternfield' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '43/1 12/1 4800/100',
        GPSLongitudeRef: 'W',
        GPSLongitude: '77/1 34/1 4000/100',
      },
    })
    .toBuffer();
}
