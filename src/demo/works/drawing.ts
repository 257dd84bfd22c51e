import type { Random } from '../random.js';

export interface DemoPicture {
  title: string;
  statement: string;
  alternativeText: string;
  /** Draws it as SVG, 1600 x 1200. */
  draw(random: Random): string;
}

export const width = 1600;
export const height = 1200;

const palettes = [
  ['#0b2545', '#13315c', '#8da9c4', '#eef4ed', '#f2a65a'],
  ['#264653', '#2a9d8f', '#e9c46a', '#f4a261', '#e76f51'],
  ['#3d348b', '#7678ed', '#f7b801', '#f18701', '#f35b04'],
  ['#1b4332', '#40916c', '#b7e4c7', '#fefae0', '#d68c45'],
  ['#590d22', '#a4133c', '#ff758f', '#fff0f3', '#ffb703'],
] as const;

export const paletteOf = (random: Random) => random.pick(palettes);

export const rect = (x: number, y: number, w: number, h: number, fill: string, opacity = 1) =>
  `<rect x="${x.toFixed(0)}" y="${y.toFixed(0)}" width="${w.toFixed(0)}" height="${h.toFixed(0)}" fill="${fill}" opacity="${opacity}"/>`;

export const circle = (x: number, y: number, r: number, fill: string, opacity = 1) =>
  `<circle cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" r="${r.toFixed(0)}" fill="${fill}" opacity="${opacity}"/>`;

export const path = (d: string, attributes: string) => `<path d="${d}" ${attributes}/>`;
