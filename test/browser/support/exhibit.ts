import { expect } from '@jest/globals';
import sharp from 'sharp';
import type { TestPortal } from '../../support/portal.js';
import { rounds } from './cast.js';

/** Which works of the story the public finds, by their titles. */
export async function exhibitedTitles(portal: TestPortal): Promise<string[]> {
  const reply = await fetch(`${portal.url}/api/v1/exhibit`);
  const listed = JSON.stringify(await reply.json());
  return rounds.map(({ title }) => title).filter((title) => listed.includes(title));
}

/** Neither the picture nor its headers tell where it was taken, or by whom. */
export async function expectWithoutPlace(address: string): Promise<void> {
  const reply = await fetch(address);
  expect(reply.status).toBe(200);
  const bytes = Buffer.from(await reply.arrayBuffer());
  const { exif, xmp, iptc } = await sharp(bytes).metadata();
  expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
  expect(bytes.includes('GPS')).toBe(false);
  expect([...reply.headers.values()].join()).not.toMatch(/IMG_MIRA|Lanternfield/);
}
