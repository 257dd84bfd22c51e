/** What the five photographs of a demo family show, as a few shapes on a wall. */
const shapes = {
  exterior:
    '<path d="M160 260 320 130l160 130z" fill="#a8412f"/><rect x="190" y="260" width="260" height="150" fill="#f2e3c6"/><rect x="300" y="320" width="50" height="90" fill="#5b3a29"/><rect y="410" width="640" height="70" fill="#5f8d4e"/>',
  kitchen:
    '<rect y="300" width="640" height="180" fill="#c9a77a"/><rect x="60" y="210" width="320" height="150" fill="#e9e4da"/><rect x="420" y="150" width="140" height="210" fill="#b8c4c9"/><circle cx="150" cy="200" r="26" fill="#333"/><circle cx="240" cy="200" r="26" fill="#333"/>',
  bedroom:
    '<rect y="340" width="640" height="140" fill="#9c7a5b"/><rect x="70" y="260" width="300" height="110" rx="12" fill="#3d6d8c"/><rect x="80" y="240" width="90" height="50" rx="14" fill="#fff"/><rect x="430" y="240" width="150" height="120" fill="#d9b982"/>',
  bathroom:
    '<rect y="350" width="640" height="130" fill="#cfe3e6"/><rect x="80" y="280" width="260" height="90" rx="40" fill="#fff"/><rect x="430" y="250" width="90" height="120" rx="10" fill="#fff"/><circle cx="475" cy="170" r="50" fill="#dbe9f0"/>',
  'living-room':
    '<rect y="350" width="640" height="130" fill="#8a6a4f"/><rect x="90" y="270" width="300" height="110" rx="22" fill="#b5523b"/><rect x="440" y="180" width="120" height="190" fill="#6b4f3a"/><circle cx="240" cy="140" r="44" fill="#f6d873"/>',
} as const;

const wall = {
  exterior: '#bcd9ee',
  kitchen: '#f5efe2',
  bedroom: '#e7eef2',
  bathroom: '#eef6f6',
  'living-room': '#f7ead9',
} as const;

/** The kinds of photographs, as host families' applications name them. */
export const homePictures = Object.keys(shapes) as (keyof typeof shapes)[];

/** A small JPEG of the kind. */
export async function drawHome(kind: keyof typeof shapes): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="${wall[kind]}"/>${shapes[kind]}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer();
}
