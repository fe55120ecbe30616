// Looks at the pages of a running server as a browser does, and prints one JSON document: {"checks": [{"name", "fault"}]}, where an empty
// fault says that all is well. Usage: node pages.mjs SETTINGS.json, which holds
// {"server": "http://127.0.0.1:PORT", "chromium": PATH, "screens": FOLDER, "pages": {NAME: PATH}, "texts": [TEXT, TEXT]}.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const settings = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const widths = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } };
const checks = [];
mkdirSync(settings.screens, { recursive: true });

const browser = await chromium.launch({
  executablePath: settings.chromium,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync',
    '--disable-default-apps', '--no-first-run', '--metrics-recording-only', '--hide-scrollbars'],
});

async function check(name, work) {
  let fault = '';
  try {
    fault = (await work()) || '';
  } catch (thrown) {
    fault = String(thrown && thrown.stack || thrown).slice(0, 2000);
  }
  checks.push({ name, fault });
}

function expect(fact, words) {
  if (!fact) throw new Error(words);
}

/** A tab that notes what goes wrong in it. */
async function tab(options) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(20000);
  const page = await context.newPage();
  const faults = [];
  page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') faults.push('console: ' + message.text()); });
  page.on('pageerror', (error) => faults.push('script: ' + error.message));
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(settings.server + '/') && !address.startsWith('data:')) faults.push('asks ' + address);
  });
  page.on('response', (response) => { if (response.status() >= 400) faults.push(response.status() + ' ' + response.url()); });
  return { page, faults, close: () => context.close() };
}

function go(page, path) {
  return page.goto(settings.server + path, { waitUntil: 'load' });
}

async function violations(page) {
  const found = await page.evaluate((tags) => window.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }), rules);
  return found.violations.map((each) => each.id + ' (' + each.impact + '): '
    + each.nodes.slice(0, 4).map((node) => node.target.join(' ') + ' ' + (node.any[0] || node.all[0] || node.none[0] || {}).message).join(' | '));
}

/** How far the page itself is wider than the window, and by what. */
function sideways(page) {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return '';
    const wide = Array.from(document.querySelectorAll('main *')).filter((each) => each.getBoundingClientRect().right > root.clientWidth + 1);
    return root.scrollWidth + ' > ' + root.clientWidth + ': ' + wide.slice(0, 5).map((each) => each.tagName + '.' + each.getAttribute('class')).join(', ');
  });
}

// ---- every page in both themes, on a phone and on a desk
for (const theme of ['light', 'dark']) {
  await Promise.all(Object.entries(widths).map(([device, viewport]) => every(theme, device, viewport)));
}

async function every(theme, device, viewport) {
  // axe is put into the pages past their policy, which would refuse it: what the policy refuses is looked at below
  const { page, faults, close } = await tab({ colorScheme: theme, viewport, bypassCSP: true });
  for (const [name, path] of Object.entries(settings.pages)) {
    await check(`${name}, ${theme}, ${device}: nobody is shut out, nothing fails, nothing is fetched elsewhere, no scrolling sideways`, async () => {
      faults.length = 0;
      const answer = await go(page, path);
      expect(answer.status() === 200, path + ' answers ' + answer.status());
      await page.screenshot({ path: join(settings.screens, `${name}-${device}-${theme}.png`), fullPage: true });
      await page.evaluate(axe);
      const wrong = (await violations(page)).concat(faults);
      const wide = await sideways(page);
      if (wide) wrong.push('scrolls sideways: ' + wide);
      return wrong.join('\n');
    });
  }
  await close();
}

// ---- the policy as it is
await check('no page breaks its own content policy', async () => {
  const { page, faults, close } = await tab({ viewport: widths.desk });
  for (const path of Object.values(settings.pages)) {
    const answer = await go(page, path);
    const policy = answer.headers()['content-security-policy'] || '';
    if (!policy.includes("script-src 'self'") || policy.includes('unsafe')) faults.push(path + ' has the policy “' + policy + '”');
  }
  await close();
  return faults.join('\n');
});

// ---- the keyboard
async function walk(name, options, work) {
  await check(name, async () => {
    const { page, faults, close } = await tab({ viewport: widths.desk, ...options });
    try {
      await work(page);
    } finally {
      await close();
    }
    return faults.join('\n');
  });
}
const focused = (page) => page.evaluate(() => ({ id: document.activeElement.id, name: document.activeElement.getAttribute('class') || '', words: document.activeElement.textContent.trim().slice(0, 60), tag: document.activeElement.tagName }));

await walk('the first Tab leads past the bar, Enter goes to the content', {}, async (page) => {
  for (const path of Object.values(settings.pages)) {
    await go(page, path);
    await page.keyboard.press('Tab');
    expect((await focused(page)).name === 'skip', path + ' begins at ' + JSON.stringify(await focused(page)));
    await page.keyboard.press('Enter');
    expect(page.url().endsWith('#main'), page.url());
  }
});

await walk('Tab reaches every control of a page in the order of its text, and the focus is seen', {}, async (page) => {
  for (const name of ['report', 'search', 'compare', 'statements'].filter((each) => settings.pages[each])) {
    await go(page, settings.pages[name]);
    let last = -1;
    for (let i = 0; i < 14; i++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const style = getComputedStyle(document.activeElement);
        return { at: Array.from(document.querySelectorAll('*')).indexOf(document.activeElement), outline: style.outlineStyle + ' ' + style.outlineWidth, tag: document.activeElement.outerHTML.slice(0, 80) };
      });
      expect(at.at >= last, name + ': goes back to ' + at.tag);
      expect(!at.outline.startsWith('none') && !at.outline.endsWith(' 0px'), name + ': no outline on ' + at.tag);
      last = at.at;
    }
  }
});

await walk('slash goes to the search field, and Enter searches', {}, async (page) => {
  await go(page, settings.pages.stories);
  await page.keyboard.press('/');
  expect((await focused(page)).id === 'q', JSON.stringify(await focused(page)));
  await page.keyboard.type('canal');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\?/);
  expect(await page.locator('mark').count() > 0, 'no word is marked');
  await page.keyboard.press('/');
  expect((await focused(page)).id === 'find', JSON.stringify(await focused(page)));
});

await walk('j and k walk the rows of lists', {}, async (page) => {
  for (const name of ['stories', 'statements', 'search'].filter((each) => settings.pages[each])) {
    await go(page, settings.pages[name]);
    expect(await page.locator('.jk').count() > 1, name + ' has no rows to walk');
    await page.keyboard.press('j');
    const first = await page.evaluate(() => Array.from(document.querySelectorAll('.jk')).indexOf(document.activeElement));
    await page.keyboard.press('j');
    const second = await page.evaluate(() => Array.from(document.querySelectorAll('.jk')).indexOf(document.activeElement));
    await page.keyboard.press('k');
    const third = await page.evaluate(() => Array.from(document.querySelectorAll('.jk')).indexOf(document.activeElement));
    expect(first === 0 && second === 1 && third === 0, name + ': ' + [first, second, third]);
  }
});

await walk('in the lineage graph arrows walk the links, Enter shows evidence, Escape keeps the focus', {}, async (page) => {
  await go(page, settings.pages.story);
  const link = page.locator('.graph .lk').first();
  await link.focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('.evidence article:visible').count() === 1, 'no evidence, or more than one');
  await page.keyboard.press('ArrowRight');
  expect((await focused(page)).name.includes('lk'), 'the focus has left the graph');
  await page.keyboard.press('Escape');
  expect((await focused(page)).name.includes('lk'), 'Escape loses the focus');
});

await walk('the text size and the theme are kept by the browser', {}, async (page) => {
  await go(page, settings.pages.report);
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.querySelector('.words')).fontSize));
  const usual = await size();
  await page.getByRole('button', { name: 'larger text' }).click();
  const large = await size();
  await page.getByRole('button', { name: /^Theme/ }).click();
  await page.reload();
  expect(large > usual && await size() === large, [usual, large, await size()].join(' '));
  expect(await page.evaluate(() => document.documentElement.dataset.theme) === 'light', 'the theme is forgotten');
  await page.keyboard.press('-');
  expect(await size() === usual, 'the minus key does not make the text smaller');
});

await walk('a passage that a link leads to is lit and in sight', {}, async (page) => {
  await go(page, settings.pages.report + '?at=0-40#hit');
  const place = await page.locator('#hit').boundingBox();
  expect(place && place.y >= 0 && place.y < 900, 'not in sight: ' + JSON.stringify(place));
  expect(await page.locator('#hit mark.sh').count() === 1, 'not lit');
});

async function compareTexts(page) {
  await go(page, '/compare');
  await page.fill('#text1', settings.texts[0]);
  await page.fill('#text2', settings.texts[1]);
  await page.locator('form.texts button[type=submit]').click();
  await page.locator('#result').waitFor();
  return page.locator('#result').innerText();
}
await walk('two pasted texts are compared', {}, async (page) => {
  const words = await compareTexts(page);
  expect(words.includes('changed'), words);
  expect(await page.inputValue('#text1') === settings.texts[0], 'what was pasted is lost');
  await page.screenshot({ path: join(settings.screens, 'compared-desk-light.png'), fullPage: true });
});

// ---- without script
await walk('without script every page has its content, its forms work, and nothing that needs script is shown', { javaScriptEnabled: false }, async (page) => {
  for (const [name, path] of Object.entries(settings.pages)) {
    await go(page, path);
    expect((await page.locator('h1').first().innerText()).length > 0, name + ' has no heading');
    expect(await page.locator('.onlyjs:visible').count() === 0, name + ' shows what needs script');
  }
  await go(page, '/search');
  await page.fill('#find', 'canal');
  await page.locator('main form button[type=submit]').first().click();
  expect(await page.locator('main mark').count() > 0, 'the search finds nothing');
  await go(page, settings.pages.report);
  await page.locator('#t-notes').uncheck();
  expect(await page.locator('.note:visible').count() === 0, 'notes cannot be put away');
  expect((await compareTexts(page)).includes('changed'), 'no comparison');
});

// ---- forced colours, reduced motion, print
await walk('with forced colours and reduced motion marks keep their lines and nothing moves', { forcedColors: 'active', reducedMotion: 'reduce' }, async (page) => {
  for (const [name, path] of Object.entries(settings.pages)) {
    await go(page, path);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior) !== 'smooth', name + ' scrolls smoothly');
    expect(await page.evaluate(() => document.getAnimations().length) === 0, name + ' moves');
  }
  await go(page, settings.pages.statements + '?differing=1');
  const changed = page.locator('.card .d.ch').first();
  expect(await changed.evaluate((each) => getComputedStyle(each).outlineStyle) === 'solid', 'a changed value has no line');
  expect(await page.locator('.d-negation').first().evaluate((each) => getComputedStyle(each).outlineStyle) === 'solid', 'a negation has no box');
  await page.screenshot({ path: join(settings.screens, 'statements-desk-forced.png'), fullPage: true });
});

await walk('pages print, without their controls', {}, async (page) => {
  for (const name of ['story', 'report', 'statements'].filter((each) => settings.pages[each])) {
    await go(page, settings.pages[name]);
    await page.emulateMedia({ media: 'print' });
    const controls = await page.locator('.bar nav:visible, .noprint:visible, form:visible').evaluateAll((all) => all.map((each) => each.outerHTML.slice(0, 100)));
    expect(controls.length === 0, name + ' prints controls: ' + controls.join(' '));
    const pdf = await page.pdf({ path: join(settings.screens, `${name}.pdf`), format: 'A4' });
    expect(pdf.length > 8000, name + ' prints ' + pdf.length + ' bytes');
    await page.emulateMedia({ media: null });
  }
});

await browser.close();
process.stdout.write(JSON.stringify({ checks }) + '\n');
