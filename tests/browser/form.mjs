/* The form of a questionnaire in Chromium: by keyboard alone, at 320 pixels, over two visits, checked
 * by axe, as answer file and draft. Run by tests/browser/run; prints TAP. */
import fs from 'node:fs';
import path from 'node:path';
import { end, equal, folder, open, pages, soundPage, test } from './lib.mjs';

const forms = pages();

/* An answer to every question that is asked, by keyboard alone. */
async function fillByKeyboard(page) {
  for (let step = 0; step < 400; step++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => ({ id: document.activeElement.id, type: document.activeElement.type || '' }));
    if (at.id === 'save')
      return;
    if (at.type === 'radio' || at.type === 'checkbox')
      await page.keyboard.press('Space');
    else if (at.type === 'number')
      await page.keyboard.type('3');
    else if (at.type === 'date')
      await page.keyboard.type('01012030');
    else if (at.type === 'textarea')
      await page.keyboard.type('æ <b>"svar"</b>');
  }
  throw new Error('the button was not reached');
}

async function saved(page, click) {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), text: fs.readFileSync(await download.path(), 'utf8') };
}

for (const name of forms) {
  await soundPage(name);

  await test(`${name}: filled in by keyboard, over two visits, saved and opened again`, async () => {
    const { page, context, wrong } = await open(name);
    await page.locator('#save').click();
    if (await page.locator('#status').textContent() === '')
      throw new Error('it is not said that something is missing');
    await page.evaluate(() => { document.activeElement.blur(); window.scrollTo(0, 0); });
    await page.reload();
    await fillByKeyboard(page);
    const again = await open(name, { context });
    const answer = await saved(again.page, () => again.page.locator('#save').click());
    const read = JSON.parse(answer.text);
    equal([read.form, read.complete], ['ddreg questionnaire answer', true], 'answer file');
    fs.writeFileSync(path.join(folder, answer.name), answer.text);
    const fresh = await open(name);
    await fresh.page.locator('#open').setInputFiles(path.join(folder, answer.name));
    await fresh.page.waitForFunction(() => document.getElementById('status').textContent !== '');
    const draft = await saved(fresh.page, () => fresh.page.locator('#draft').click());
    equal(JSON.parse(draft.text).answers, read.answers, 'answers');
    equal(JSON.parse(draft.text).complete, false, 'a draft');
    equal([...wrong, ...again.wrong, ...fresh.wrong], [], 'errors');
  });

  await test(`${name}: without scripts all is there to be printed`, async () => {
    const { page } = await open(name, { javaScriptEnabled: false });
    equal(await page.locator('#save').isVisible(), false, 'the button');
    equal(await page.locator('[data-question]:visible').count(), await page.locator('[data-question]').count(), 'shown');
    equal(await page.locator('.box').isVisible(), true, 'what to do');
  });
}

await test('the file of another form is not taken', async () => {
  const { page } = await open(forms[0]);
  const other = fs.readdirSync(folder).find((name) => name.endsWith(forms[1].replace('.html', '.json')));
  await page.locator('#open').setInputFiles(path.join(folder, other));
  await page.waitForFunction(() => document.getElementById('status').textContent !== '');
  equal(await page.locator('input:checked').count(), 0, 'chosen');
});

await end();
