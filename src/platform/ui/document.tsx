import { h, type ComponentChildren, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { directionOf, type Words } from '../text/index.js';
import { assetUrl, scriptedElements } from './assets.js';
import { Layout, type LayoutProps } from './components/layout.js';
import { ReaderContext, useText, useWords, type Reader } from './reader.js';

/** A whole page: its layout, and what stands in it. */
export interface PageDocument extends Omit<LayoutProps, 'children'> {
  title: Words;
  /** One sentence for search engines and previews. */
  description?: Words;
  /** Where the portal stands, such as `https://portal.example`; addresses for machines begin with it. */
  origin?: string;
  /** Path under which search engines keep the page. */
  canonical?: string | undefined;
  /** What other sites show beside a link to the page. */
  sharePicture?: { href: string; width: number; height: number; alternativeText: string } | undefined;
  /** schema.org's words for machines. */
  structured?: object | undefined;
  /** Keep the page out of search engines: everything personal. */
  unlisted?: boolean;
  body: ComponentChildren;
}

/** Renders a page to HTML, with the script of each custom element that stands on it and no other. */
export function renderDocument(
  reader: Reader,
  { title, description, unlisted, origin, canonical, sharePicture, structured, body, ...layout }: PageDocument,
): string {
  const content = renderFragment(reader, <Layout {...layout}>{body}</Layout>);
  const head = renderFragment(
    reader,
    <Head
      title={title}
      description={description}
      unlisted={unlisted}
      brand={layout.brand.name}
      scripts={scriptsFor(content)}
      machines={{ origin: origin ?? '', canonical, sharePicture, structured }}
    />,
  );
  const { locale } = reader;
  return `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}">${head}<body>${content}</body></html>`;
}

/** Renders one piece of a page for a reader: for mails, tests and partial updates. */
export function renderFragment(reader: Reader, node: VNode): string {
  return renderToString(h(ReaderContext.Provider, { value: reader }, node));
}

interface HeadProps {
  title: Words;
  description: Words | undefined;
  unlisted: boolean | undefined;
  brand: string;
  scripts: string[];
  machines: Machines;
}

function Head({ title, description, unlisted, brand, scripts, machines }: HeadProps) {
  const words = useWords();
  const t = useText();
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{t('ui.document.title', { title: words(title), brand })}</title>
      {description && <meta name="description" content={words(description)} />}
      {unlisted && <meta name="robots" content="noindex" />}
      {!unlisted && <ForMachines title={words(title)} description={description && words(description)} {...machines} />}
      <meta name="theme-color" content="#0b2545" />
      <link rel="icon" href={assetUrl('mark.svg')} type="image/svg+xml" />
      <link
        rel="preload"
        href={assetUrl('figtree-latin-wght-normal.woff2')}
        as="font"
        type="font/woff2"
        crossOrigin="anonymous"
      />
      <link rel="stylesheet" href={assetUrl('portal.css')} />
      {scripts.map((script) => (
        <script key={script} type="module" src={script} />
      ))}
    </head>
  );
}

type Machines = Pick<PageDocument, 'canonical' | 'sharePicture' | 'structured'> & { origin: string };

/** What search engines and other sites read. A block of data is no script: browsers run nothing of it, and the content security policy has no say. */
function ForMachines({
  title,
  description,
  origin,
  canonical,
  sharePicture,
  structured,
}: Machines & { title: string; description: string | undefined }) {
  return (
    <>
      {canonical && <link rel="canonical" href={`${origin}${canonical}`} />}
      <meta property="og:title" content={title} />
      {description && <meta property="og:description" content={description} />}
      {sharePicture && (
        <>
          <meta property="og:image" content={`${origin}${sharePicture.href}`} />
          <meta property="og:image:width" content={String(sharePicture.width)} />
          <meta property="og:image:height" content={String(sharePicture.height)} />
          <meta property="og:image:alt" content={sharePicture.alternativeText} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
      {structured && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: dataBlock(structured) }} />}
    </>
  );
}

/** JSON that no parser of HTML takes for markup. */
const dataBlock = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/** A custom element's script bears its name; which of them stand on the page is read from its markup. */
function scriptsFor(html: string): string[] {
  return scriptedElements()
    .filter((element) => html.includes(`<${element}`))
    .map((element) => assetUrl(`${element}.js`));
}
