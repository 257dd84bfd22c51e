/** What the form to sign sends back of that which the page showed. */
export const readToSign = (page: string): { textHash: string; answersHash: string } => ({
  textHash: hidden(page, 'textHash'),
  answersHash: hidden(page, 'answersHash'),
});

const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? '';
