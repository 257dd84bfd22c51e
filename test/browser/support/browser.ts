import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

export interface VisitorOptions {
  /** Address of the portal; then `page.goto('/')` works. */
  at: string;
  /** CSS pixels; 360 is the narrowest phone that we serve. */
  width?: number;
  javaScriptEnabled?: boolean;
  /** What the browser asks for, such as `es`. */
  locale?: string;
}

let browser: Browser;
const windows: BrowserContext[] = [];
/** What went wrong in a page without anybody seeing it: errors of scripts, and what the content security policy refused. */
const faults: string[] = [];

beforeAll(async () => {
  const endpoint = process.env['PORTAL_TEST_BROWSER'];
  if (!endpoint) throw new Error('There is no browser for this run: the stories belong to the project "browser".');
  browser = await chromium.connect(endpoint);
});
afterEach(() => {
  expect(faults.splice(0)).toEqual([]);
});
afterAll(async () => {
  await Promise.all(windows.map((window) => window.close()));
  await browser.close();
});

/** A person with a browser of their own: no cookies, nothing cached. It is closed at the end of the file. */
export async function newVisitor({
  at,
  width = 1280,
  javaScriptEnabled,
  locale = 'en-US',
}: VisitorOptions): Promise<Page> {
  const viewport = { width, height: width < 600 ? 740 : 900 };
  const window = await browser.newContext({
    baseURL: at,
    viewport,
    javaScriptEnabled,
    locale,
    timezoneId: 'America/Chicago',
  });
  windows.push(window);
  const page = await window.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    // Chromium also reports each answer that is a refusal (404, 422), which stories ask for on purpose.
    const refusal = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !refusal) faults.push(`${page.url()}: ${message.text()}`);
  });
  return page;
}

/** It goes into each page that is judged, so the short one. */
const judge = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The page as it is now breaks no rule of WCAG 2.2 AA that a machine can check, and nothing needs scrolling to the side. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(judge);
  const violations = await page.evaluate(async (values) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    return (await run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] })).violations;
  }, WCAG_22_AA);
  const broken = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(' ')}`);
  expect({ page: page.url(), broken }).toEqual({ page: page.url(), broken: [] });
  await expectNoSidewaysScrolling(page);
}

export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const beyond = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect({ page: page.url(), pixelsBeyondTheEdge: beyond }).toEqual({ page: page.url(), pixelsBeyondTheEdge: 0 });
}

/** Keeps a picture of the whole page in `.data/screenshots/<name>.png`, to be looked at; where nobody looks it takes none. */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (process.env['CI']) return;
  const folder = join(import.meta.dirname, '../../../.data/screenshots');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
