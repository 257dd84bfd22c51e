import type { PartText } from '../works/work-parts.js';

/** A transcript in WebVTT, which players show as captions. */
export const isTimed = ({ role, body }: Pick<PartText, 'role' | 'body'>): boolean =>
  role === 'transcript' && /^\uFEFF?WEBVTT(\s|$)/.test(body);

/** The words of WebVTT for reading: no header, no notes, no times, no marks. */
export function withoutTimes(body: string): string {
  const blocks = body.replaceAll(/\r\n?/g, '\n').split(/\n{2,}/);
  return blocks.slice(1).flatMap(wordsOf).join('\n');
}

function wordsOf(block: string): string[] {
  const lines = block.split('\n');
  const times = lines.findIndex((line) => line.includes('-->'));
  return times < 0 ? [] : lines.slice(times + 1).map((line) => line.replaceAll(/<[^>]*>/g, ''));
}
