import { randomOf } from '../random.js';
import { height, width, type DemoPicture } from './drawing.js';
import { picturesOfCities } from './pictures-of-cities.js';
import { picturesOfGardens } from './pictures-of-gardens.js';

/** All pictures of the demo season. */
export const pictures: readonly DemoPicture[] = [...picturesOfCities, ...picturesOfGardens];

/** A JPEG of the picture, 1600 x 1200; the same seed draws the same. */
export async function render(picture: DemoPicture, seed: string): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const drawing = picture.draw(randomOf(seed));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${drawing}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer();
}
