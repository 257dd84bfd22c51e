import { randomBytes } from 'node:crypto';

const shape = /^[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{32}$/;

/** A random name in two levels of folders (`ab/cd/…`, 128 bits): tells nothing, and no folder grows large. */
export function newStorageKey(): string {
  const name = randomBytes(16).toString('hex');
  return `${name.slice(0, 2)}/${name.slice(2, 4)}/${name}`;
}

/** Whether the text is a key of ours; anything else never reaches a path. */
export const isStorageKey = (text: string): boolean => shape.test(text);
