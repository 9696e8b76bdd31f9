/* What the checks in Chromium share: a browser, pages that may load nothing from elsewhere, TAP. */
import { chromium } from 'playwright-core';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const [folder, executablePath] = process.argv.slice(2);
const axe = fs.readFileSync(path.join(process.cwd(), 'node_modules/axe-core/axe.min.js'), 'utf8');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
let tests = 0, failures = 0;

/* The pages of the folder, by name. */
export function pages() {
  return fs.readdirSync(folder).filter((name) => name.endsWith('.html')).sort();
}

export async function test(name, body) {
  try {
    await body();
    console.log(`ok ${++tests} - ${name}`);
  } catch (error) {
    failures++;
    console.log(`not ok ${++tests} - ${name}\n# ${String(error.stack).replaceAll('\n', '\n# ')}`);
  }
}

export function equal(is, shall, what) {
  if (JSON.stringify(is) !== JSON.stringify(shall))
    throw new Error(`${what}: ${JSON.stringify(is)}, not ${JSON.stringify(shall)}`);
}

export async function open(name, options = {}) {
  const context = options.context || await browser.newContext({ viewport: { width: 320, height: 640 }, ...options });
  const page = await context.newPage();
  const wrong = [];
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (line) => line.type() === 'error' && wrong.push(line.text()));
  page.on('request', (request) => request.url().startsWith('http') && wrong.push(request.url()));
  await page.goto(pathToFileURL(path.join(folder, name)).href);
  return { page, context, wrong };
}

/* What holds for every page: nothing that axe finds, nothing wider than a phone. */
export async function soundPage(name) {
  await test(`${name}: no violation that axe finds`, async () => {
    const { page, wrong } = await open(name, { bypassCSP: true });
    await page.evaluate(axe);
    const found = await page.evaluate(() => globalThis.axe.run());
    equal(found.violations.map((v) => `${v.id}: ${v.nodes[0].html}`), [], 'violations');
    equal(wrong, [], 'errors');
  });

  await test(`${name}: nothing is wider than 320 pixels`, async () => {
    const { page } = await open(name);
    equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, 'width');
  });
}

export async function end() {
  console.log(`1..${tests}`);
  await browser.close();
  process.exit(failures > 0 ? 1 : 0);
}
