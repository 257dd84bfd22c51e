/** Read when the first code is drawn: most processes draw none. */
const drawer = async () => (await import('qrcode')).default;

/** The text as a picture for a printed sheet: PNG of so many pixels each way. */
export async function qrPicture(text: string, pixels: number): Promise<Buffer> {
  return (await drawer()).toBuffer(text, { margin: 0, width: pixels });
}

/** The text as an SVG document. @param margin white around it, in modules of the code */
export async function qrDrawing(text: string, margin: number): Promise<string> {
  return (await drawer()).toString(text, { type: 'svg', margin });
}

/** The text as an address of a picture that may stand in the page itself. */
export async function qrInPage(text: string): Promise<string> {
  return `data:image/svg+xml;base64,${Buffer.from(await qrDrawing(text, 2)).toString('base64')}`;
}
