/* Pages that only show, in Chromium: the statement, those of the supply chain. Run by tests/browser/run;
 * prints TAP. */
import { end, equal, open, pages, soundPage, test } from './lib.mjs';

for (const name of pages()) {
  await soundPage(name);

  await test(`${name}: all of it is printed`, async () => {
    const { page } = await open(name, { viewport: { width: 794, height: 1123 } });
    await page.emulateMedia({ media: 'print' });
    equal(await page.evaluate(() => document.documentElement.scrollWidth <= 794), true, 'fits the paper');
    equal(await page.locator('details:not([open])').count(), 0, 'closed');
  });

  await test(`${name}: small, and its own`, async () => {
    const { page } = await open(name);
    const html = await page.content();
    equal(html.length < 300000, true, `${html.length} characters`);
    equal(await page.locator('script').count(), 0, 'scripts');
    equal(await page.evaluate(() => document.documentElement.lang !== ''), true, 'a language');
  });
}

await end();
