/** A sheet with its name and lines that nobody can read, as a small JPEG. */
export async function drawPaper(kind: string): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const lines = Array.from({ length: 14 }, (_, at) => {
    const width = at % 4 === 3 ? 260 : 400;
    return `<rect x="60" y="${150 + at * 34}" width="${width}" height="10" rx="5" fill="#b9c2cc"/>`;
  }).join('');
  const title = `<text x="60" y="100" font-family="sans-serif" font-size="34" fill="#23415f">${kind}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="520" height="700"><rect width="520" height="700" fill="#fdfbf5"/>${title}${lines}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer();
}
