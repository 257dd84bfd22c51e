import type { Random } from '../random.js';
import { circle, height, paletteOf, path, rect, width, type DemoPicture } from './drawing.js';

/** Drawn by code for the demo season; nobody's but the portal's. */
export const picturesOfCities: readonly DemoPicture[] = [
  {
    title: 'Two skylines, one river',
    statement: 'The upper city is mine. The one in the water is our partner.',
    alternativeText:
      'A row of coloured houses at night above a river; in the water another city is mirrored, with different roofs and lit windows.',
    draw: skylines,
  },
  {
    title: 'Arcs',
    statement: 'Every arc is a letter that somebody in my school wrote this year.',
    alternativeText:
      'Dozens of thin bright arcs rise from points along a dark horizon and come down on others, like fountains of light.',
    draw: arcs,
  },
  {
    title: 'Quilt of flags that are not flags',
    statement: 'I asked twenty friends for two colours and one shape each.',
    alternativeText:
      'A grid of twenty quilt squares; each holds circles, stripes or triangles in two or three warm and cool colours.',
    draw: quilt,
  },
  {
    title: 'Terraces at noon',
    statement: 'Tea fields and rice fields follow the same lines of the hill.',
    alternativeText:
      'Green and golden terraces curve one below another down a hillside towards a small white sun in a pale sky.',
    draw: terraces,
  },
  {
    title: 'Night ferry',
    statement: 'The lights of the ferry, and the lights that answer.',
    alternativeText:
      'A dark sea under a large orange moon; a small ferry with lit windows leaves a broken path of light on the waves.',
    draw: ferry,
  },
  {
    title: 'Paper birds',
    statement: 'We folded them for the anniversary. I drew the ones that flew away.',
    alternativeText:
      'Angular paper birds in many colours fly upwards across a light sky, small below and larger towards the top.',
    draw: birds,
  },
];

function skylines(random: Random): string {
  const [night, dark, mist, light, warm] = paletteOf(random);
  const houses: string[] = [];
  for (let x = 0; x < width; x += random.between(70, 150)) {
    const w = random.between(60, 140);
    const up = random.between(120, 460);
    const down = random.between(80, 380);
    houses.push(
      rect(x, 600 - up, w, up, random.pick([dark, mist, warm])),
      rect(x, 620, w, down, random.pick([dark, mist]), 0.6),
    );
    houses.push(...litWindows(random, { x, w, up, light }));
    for (let y = 650; y < 600 + down; y += 56) if (random.next() < 0.6) houses.push(rect(x + 16, y, 30, 8, warm, 0.7));
  }
  return (
    rect(0, 0, width, height, night) +
    circle(random.between(300, 1300), 200, 70, light, 0.95) +
    houses.join('') +
    rect(0, 598, width, 24, night)
  );
}

interface House {
  x: number;
  w: number;
  up: number;
  light: string;
}

function litWindows(random: Random, { x, w, up, light }: House): string[] {
  const columns = Math.max(Math.floor((w - 36) / 34), 0);
  const rows = Math.max(Math.floor((up - 64) / 46), 0);
  return Array.from({ length: columns * rows }, (_, index) => {
    const at = x + 12 + (index % columns) * 34;
    const y = 624 - up + Math.floor(index / columns) * 46;
    return random.next() < 0.5 ? rect(at, y, 14, 22, light, 0.9) : '';
  });
}

function arcs(random: Random): string {
  const [night, , mist, light, warm] = paletteOf(random);
  const lines = Array.from({ length: 64 }, () => {
    const from = random.between(40, width - 40);
    const to = random.between(40, width - 40);
    const top = 900 - Math.abs(from - to) * random.between(0.5, 0.9);
    const stroke = random.pick([mist, light, warm]);
    return path(
      `M${from} 940Q${(from + to) / 2} ${top * 2 - 940} ${to} 940`,
      `fill="none" stroke="${stroke}" stroke-width="${random.between(2, 6).toFixed(1)}" opacity="0.75"`,
    );
  });
  return rect(0, 0, width, height, night) + lines.join('') + rect(0, 940, width, 260, '#06121f');
}

function quilt(random: Random): string {
  const squares: string[] = [];
  for (let row = 0; row < 4; row += 1) {
    for (let column = 0; column < 5; column += 1) squares.push(square(random, 30 + column * 310, 30 + row * 290));
  }
  return rect(0, 0, width, height, '#fdf6ec') + squares.join('');
}

function square(random: Random, x: number, y: number): string {
  const [a, b, c, d] = paletteOf(random);
  const ground = rect(x, y, 296, 276, random.pick([a, b, d]));
  const shape = random.pick([
    circle(x + 148, y + 138, 100, c),
    rect(x, y + 92, 296, 92, c),
    path(`M${x} ${y + 276}L${x + 148} ${y}L${x + 296} ${y + 276}Z`, `fill="${c}"`),
    rect(x + 98, y, 98, 276, c),
  ]);
  return ground + shape + circle(x + 148, y + 138, random.between(24, 56), random.pick([a, d]));
}

function terraces(random: Random): string {
  const layers = Array.from({ length: 12 }, (_, index) => {
    const y = 260 + index * 82;
    const swing = random.between(-90, 90);
    const green = random.pick(['#40916c', '#52b788', '#95d5b2', '#d9ae4f', '#b7b53e', '#2d6a4f']);
    const d = `M0 ${y}C400 ${y - swing} 700 ${y + swing} 1000 ${y - swing / 2}S1500 ${y + swing} 1600 ${y}V1200H0Z`;
    return path(d, `fill="${green}" stroke="#1b4332" stroke-opacity="0.25" stroke-width="4"`);
  });
  return rect(0, 0, width, height, '#eaf4f4') + circle(random.between(200, 1400), 170, 70, '#ffffff') + layers.join('');
}

function ferry(random: Random): string {
  const x = random.between(500, 1000);
  const waves = Array.from({ length: 46 }, () => {
    const y = random.between(640, 1180);
    const span = (y - 560) * 0.5;
    return rect(x + random.between(-span, span), y, random.between(40, 150), 8, '#f2a65a', random.between(0.2, 0.9));
  });
  const boat =
    path(`M${x - 210} 560H${x + 210}L${x + 160} 640H${x - 160}Z`, 'fill="#f7f3e9"') +
    rect(x - 120, 500, 240, 62, '#c8553d');
  const windows = Array.from({ length: 6 }, (_, index) => rect(x - 104 + index * 38, 516, 22, 24, '#ffe8b6'));
  return (
    rect(0, 0, width, 600, '#0b2545') +
    rect(0, 600, width, 600, '#07182e') +
    circle(x + 120, 300, 150, '#f2a65a') +
    waves.join('') +
    boat +
    windows.join('')
  );
}

function birds(random: Random): string {
  const flock = Array.from({ length: 34 }, (_, index) => {
    const y = 1120 - index * 31;
    const size = 24 + index * 3.2;
    const x = random.between(80, width - 80);
    const [a, b, c] = paletteOf(random);
    return (
      path(`M${x} ${y}L${x - size * 1.6} ${y - size}L${x - size * 0.3} ${y + size * 0.5}Z`, `fill="${a}"`) +
      path(`M${x} ${y}L${x + size * 1.6} ${y - size * 1.2}L${x + size * 0.2} ${y + size * 0.5}Z`, `fill="${b}"`) +
      path(`M${x} ${y}L${x - size * 0.3} ${y + size * 0.5}L${x + size * 0.2} ${y + size * 0.5}Z`, `fill="${c}"`)
    );
  });
  return rect(0, 0, width, height, '#e8f1f2') + rect(0, 900, width, 300, '#d8e8ea') + flock.join('');
}
