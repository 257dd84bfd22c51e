import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';
import { SHARE_SIZE } from './share-size.js';

export interface SharedWords {
  title: string;
  language: string;
  /** Name in the form consented to, cities: what the page itself says. */
  line: string;
  /** Name of the exhibit, in small. */
  eyebrow: string;
}

const require = createRequire(import.meta.url);
const fontsOf = (script: string): string => join(dirname(require.resolve(`@embedpdf/fonts-${script}`)), '..', 'fonts');

/** Where letters of other scripts are found; a machine's own fonts fill what is missing. */
const scripts: Readonly<Record<string, { folder: string; file: string; family: string }>> = {
  ja: { folder: 'jp', file: 'NotoSansJP-Bold.otf', family: 'Noto Sans JP' },
  zh: { folder: 'sc', file: 'NotoSansHans-Bold.otf', family: 'Noto Sans Hans' },
  ko: { folder: 'kr', file: 'NotoSansKR-Bold.otf', family: 'Noto Sans KR' },
  ar: { folder: 'arabic', file: 'NotoNaskhArabic-Bold.ttf', family: 'Noto Naskh Arabic' },
};
const latin = { folder: 'latin', file: 'NotoSans-Bold.ttf', family: 'Noto Sans' };

const MARGIN = 64;
const navy = '#0b2545';

/** A JPEG: the picture on one side where there is one, the words on the other. */
export async function sharePictureOf(words: SharedWords, picture: Buffer | null): Promise<Buffer> {
  const half = SHARE_SIZE.width / 2;
  const beside = picture ? [await covering(picture, half)] : [];
  const width = (picture ? half : SHARE_SIZE.width) - 2 * MARGIN;
  const left = (picture ? half : 0) + MARGIN;
  const lines = await linesOf(words, width);
  const ground = { create: { ...SHARE_SIZE, channels: 3 as const, background: navy } };
  return sharp(ground)
    .composite([...beside, ...lines.map((line) => ({ ...line, left }))])
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer();
}

const covering = async (picture: Buffer, width: number): Promise<OverlayOptions> => ({
  input: await sharp(picture)
    .resize({ width, height: SHARE_SIZE.height, fit: 'cover', position: 'attention' })
    .toBuffer(),
  left: 0,
  top: 0,
});

/** Eyebrow on top, then the title, then the line below it, as high as each came out. */
async function linesOf({ title, language, line, eyebrow }: SharedWords, width: number): Promise<OverlayOptions[]> {
  const drawn = [
    await lettering(eyebrow, { width, height: 60, colour: '#f2c14e', font: latin }),
    await lettering(title, { width, height: 280, colour: '#ffffff', font: fontOf(language) }),
    await lettering(line, { width, height: 110, colour: '#dfe7f2', font: latin }),
  ];
  let top = MARGIN;
  return drawn.flatMap((one) => {
    if (!one) return [];
    const placed = { input: one.data, top };
    top += one.info.height + 36;
    return [placed];
  });
}

const fontOf = (language: string) => scripts[language.slice(0, 2)] ?? latin;

interface Lettering {
  width: number;
  height: number;
  colour: string;
  font: typeof latin;
}

/** Words drawn as large as they fit into the box; null where there are none. */
async function lettering(text: string, { width, height, colour, font }: Lettering) {
  if (text.trim() === '') return null;
  const fontfile = join(fontsOf(font.folder), font.file);
  const span = `<span foreground="${colour}">${escaped(text.slice(0, 160))}</span>`;
  const box = { text: span, font: font.family, fontfile, width, height, rgba: true, wrap: 'word-char' as const };
  return sharp({ text: box }).png().toBuffer({ resolveWithObject: true });
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\0', '');
