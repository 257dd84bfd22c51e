import QRCode from 'qrcode';

/** A code of an address as a picture that may stand in the page itself. */
export async function qrOf(address: string): Promise<string> {
  const svg = await QRCode.toString(address, { type: 'svg', margin: 2 });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
