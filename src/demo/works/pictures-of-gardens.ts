import type { Random } from '../random.js';
import { circle, height, paletteOf, path, rect, width, type DemoPicture } from './drawing.js';

/** More pictures drawn by code: what grows, hangs and flies between two cities. */
export const picturesOfGardens: readonly DemoPicture[] = [
  {
    title: 'The footbridge in March',
    statement: 'Every city has a bridge on which nobody is from anywhere.',
    alternativeText:
      'A curved bridge with railings spans a calm pond; its mirror image closes the circle, and round trees blossom on both banks.',
    draw: footbridge,
  },
  {
    title: 'Lantern evening',
    statement: 'We hang one lantern for each family that ever hosted a guest.',
    alternativeText:
      'Strings of round glowing lanterns cross a dusky sky in three long curves above the roofs of low houses.',
    draw: lanterns,
  },
  {
    title: 'Two gardens, one wall',
    statement: 'My aunt grows sunflowers here, hers grow there. They look over the wall at each other.',
    alternativeText:
      'Tall flowers with round heads stand in two groups behind a low brick wall and lean towards each other.',
    draw: gardens,
  },
  {
    title: 'Kites over the old airfield',
    statement: 'Nobody flies from here any more, so we do.',
    alternativeText:
      'Ten diamond-shaped kites with long wavy tails fly at different heights over a wide field under a pale sky.',
    draw: kites,
  },
  {
    title: 'Market umbrellas from the fourth floor',
    statement: 'From above you cannot tell whose market it is.',
    alternativeText:
      'A market square seen straight from above: dozens of striped round umbrellas crowd together on light paving stones.',
    draw: umbrellas,
  },
  {
    title: 'Rain on the tram window',
    statement: 'Line 7 at home and line 7 over there both end at the river.',
    alternativeText:
      'Blurred lights of a street in warm colours behind a dark window; pale raindrops run down the glass in thin lines.',
    draw: rain,
  },
];

function footbridge(random: Random): string {
  const [dark, leaf, mist, light, warm] = ['#264653', '#ff9fb2', '#8fb8c9', '#eef4ed', '#a4133c'];
  const arch = (bend: number, opacity: number) =>
    path(`M200 640Q800 ${640 - bend} 1400 640`, `fill="none" stroke="${warm}" stroke-width="56" opacity="${opacity}"`);
  const posts = Array.from({ length: 13 }, (_, index) => {
    const along = (index + 1) / 14;
    const y = 640 - 2 * along * (1 - along) * 460;
    return rect(194 + along * 1200, y - 92, 12, 92, dark);
  });
  const trees = Array.from({ length: 22 }, (_, index) => {
    const x = index % 2 ? random.between(0, 330) : random.between(1270, width);
    return circle(
      x,
      random.between(260, 600),
      random.between(40, 110),
      random.pick([leaf, '#ffd6de', '#e76f8a']),
      0.85,
    );
  });
  return (
    rect(0, 0, width, height, light) +
    trees.join('') +
    rect(0, 640, width, 560, mist) +
    arch(-460, 0.35) +
    arch(460, 1) +
    posts.join('') +
    path('M206 548Q800 88 1394 548', `fill="none" stroke="${dark}" stroke-width="12"`)
  );
}

function lanterns(random: Random): string {
  const strings = [180, 380, 580].map((top) => {
    const sag = random.between(120, 220);
    const rope = path(`M0 ${top}Q800 ${top + 2 * sag} 1600 ${top}`, 'fill="none" stroke="#e9c46a" stroke-width="4"');
    const hung = Array.from({ length: 9 }, (_, index) => lantern(random, { along: (index + 0.5) / 9, top, sag }));
    return rope + hung.join('');
  });
  const roofs = Array.from({ length: 9 }, (_, index) => {
    const x = index * 190 - 40;
    const y = random.between(960, 1040);
    return path(`M${x} 1200V${y}L${x + 105} ${y - 90}L${x + 210} ${y}V1200Z`, 'fill="#1d1238"');
  });
  return rect(0, 0, width, height, '#3d348b') + rect(0, 760, width, 440, '#7d4f9e') + strings.join('') + roofs.join('');
}

function lantern(random: Random, { along, top, sag }: { along: number; top: number; sag: number }): string {
  const x = along * width;
  const y = top + 4 * along * (1 - along) * sag + 62;
  const colour = random.pick(['#f7b801', '#f35b04', '#ff758f', '#ffe8b6']);
  return circle(x, y, 84, colour, 0.18) + circle(x, y, 48, colour) + rect(x - 20, y - 58, 40, 14, '#1d1238');
}

function gardens(random: Random): string {
  const flowers = Array.from({ length: 26 }, (_, index) => flower(random, index));
  const bricks = Array.from({ length: 72 }, (_, index) => {
    const row = Math.floor(index / 18);
    const fill = random.pick(['#c8553d', '#b3452f', '#d68c45']);
    return rect((index % 18) * 94 - (row % 2) * 47, 960 + row * 44, 86, 36, fill);
  });
  return (
    rect(0, 0, width, height, '#fdf6ec') +
    rect(0, 780, width, 180, '#b7e4c7') +
    flowers.join('') +
    rect(0, 950, width, 190, '#8d3b28') +
    bricks.join('') +
    rect(0, 1136, width, 64, '#40916c')
  );
}

function flower(random: Random, index: number): string {
  const left = index % 2 === 0;
  const x = left ? random.between(60, 700) : random.between(900, 1540);
  const y = random.between(240, 700);
  const head = x + (left ? 1 : -1) * random.between(20, 80);
  const petal = random.pick(['#f7b801', '#ffb703', '#f4a261', '#ff758f']);
  const petals = Array.from({ length: 12 }, (_, step) => {
    const angle = (step * Math.PI) / 6;
    return circle(head + 54 * Math.cos(angle), y + 54 * Math.sin(angle), 24, petal);
  });
  const stem = path(`M${x} 970Q${x} ${y + 160} ${head} ${y}`, 'fill="none" stroke="#2d6a4f" stroke-width="12"');
  return stem + petals.join('') + circle(head, y, 42, '#590d22');
}

function kites(random: Random): string {
  const all = Array.from({ length: 10 }, (_, index) => {
    const [, body, tail, , edge] = paletteOf(random);
    const x = 120 + index * 150;
    const y = random.between(140, 640);
    const r = random.between(60, 110);
    const wave = Array.from({ length: 4 }, (__, turn) => `q${turn % 2 ? -70 : 70} 45 0 90`).join('');
    return (
      path(`M${x} ${y + r * 1.4}${wave}`, `fill="none" stroke="${tail}" stroke-width="10"`) +
      path(`M${x} ${y - r}L${x + r * 0.8} ${y}L${x} ${y + r * 1.4}L${x - r * 0.8} ${y}Z`, `fill="${body}"`) +
      path(`M${x} ${y - r}L${x + r * 0.8} ${y}L${x} ${y + r * 1.4}Z`, `fill="${edge}"`)
    );
  });
  return (
    rect(0, 0, width, height, '#dcebf2') +
    path('M0 1040Q800 940 1600 1040V1200H0Z', 'fill="#95d5b2"') +
    path('M620 1200L790 990H810L980 1200Z', 'fill="#8da9c4"') +
    all.join('')
  );
}

function umbrellas(random: Random): string {
  const paving = Array.from({ length: 96 }, (_, index) => {
    const fill = random.pick(['#f1e9dc', '#eee3d2', '#f6f0e6']);
    return rect((index % 12) * 134, Math.floor(index / 12) * 150, 130, 146, fill);
  });
  const all = Array.from({ length: 40 }, (_, index) => {
    const x = (index % 8) * 200 + random.between(40, 160);
    const y = Math.floor(index / 8) * 240 + random.between(40, 190);
    return umbrella(random, { x, y, r: random.between(70, 118) });
  });
  return rect(0, 0, width, height, '#d9cbb5') + paving.join('') + all.join('');
}

const fabrics = [
  ['#e76f51', '#fff0f3'],
  ['#2a9d8f', '#fefae0'],
  ['#3d348b', '#f7b801'],
  ['#a4133c', '#ffb703'],
  ['#13315c', '#eef4ed'],
] as const;

function umbrella(random: Random, { x, y, r }: { x: number; y: number; r: number }): string {
  const [one, other] = random.pick(fabrics);
  const turn = random.next();
  const at = (step: number) => {
    const angle = ((step + turn) * Math.PI) / 4;
    return `${(x + r * Math.cos(angle)).toFixed(0)} ${(y + r * Math.sin(angle)).toFixed(0)}`;
  };
  const stripes = Array.from({ length: 8 }, (_, step) =>
    path(`M${x.toFixed(0)} ${y.toFixed(0)}L${at(step)}L${at(step + 1)}Z`, `fill="${step % 2 ? one : other}"`),
  );
  return circle(x + 16, y + 20, r, '#5a4a33', 0.25) + stripes.join('') + circle(x, y, 8, one);
}

function rain(random: Random): string {
  const lights = Array.from({ length: 70 }, () => {
    const colour = random.pick(['#f7b801', '#f35b04', '#ff758f', '#7678ed', '#e9c46a']);
    const y = 1100 - random.next() * random.next() * 900;
    return circle(random.between(0, width), y, random.between(18, 92), colour, random.between(0.2, 0.6));
  });
  const drops = Array.from({ length: 120 }, () => {
    const x = random.between(0, width);
    const y = random.between(0, height);
    const run = random.between(10, 190);
    return rect(x - 2, y - run, 4, run, '#eef4ed', 0.25) + circle(x, y, random.between(4, 9), '#eef4ed', 0.8);
  });
  const dark = '#06121f';
  const frame = rect(0, 0, width, 46, dark) + rect(0, 1130, width, 70, dark) + rect(782, 0, 36, height, dark);
  return rect(0, 0, width, height, '#0b2545') + lights.join('') + drops.join('') + frame;
}
