// Draws the icons from mortar.svg: `node build/icons/draw.mjs`. They are checked in, so that building needs no browser.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { browserExecutable } from '../browserExecutable.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const svg = readFileSync(`${here}/mortar.svg`, 'utf8');
const { executablePath, args } = await browserExecutable();
const browser = await chromium.launch({ executablePath, args: [...args, '--disable-gpu'] });
const page = await browser.newPage();

// The lines alone: macOS colors what is drawn as its menu bar asks for.
const lines = svg.replace(/<rect[^>]*>/g, '').replace('#1b5b45', '#000');

/**
 * @param {number} size
 * @param {string} [drawing]
 */
async function png(size, drawing = svg) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
  );
  return page.screenshot({ omitBackground: true });
}

/** @type {Map<number, Buffer>} */
const drawn = new Map();
for (const size of [16, 32, 48, 64, 128, 256, 512, 1024]) drawn.set(size, await png(size));
const served = fileURLToPath(new URL('../../renderer/public', import.meta.url));
/** The tray's, which the program reads from its own build; `@2x` is Electron's name for dense screens. */
for (const [name, size, drawing] of /** @type {const} */ ([
  ['tray.png', 24, svg],
  ['tray@2x.png', 48, svg],
  ['trayTemplate.png', 18, lines],
  ['trayTemplate@2x.png', 36, lines],
]))
  writeFileSync(`${served}/${name}`, await png(size, drawing));
await browser.close();

/** @param {number} size */
function drawing(size) {
  const image = drawn.get(size);
  if (image === undefined) throw new Error(`no drawing of ${size} pixels`);
  return image;
}

for (const size of [16, 32, 48, 64, 128, 256, 512])
  writeFileSync(`${here}/${size}x${size}.png`, drawing(size));
writeFileSync(`${here}/icon.ico`, ico([16, 32, 48, 256]));
writeFileSync(`${here}/icon.icns`, icns({ ic07: 128, ic08: 256, ic09: 512, ic10: 1024, ic11: 32, ic12: 64 }));

/**
 * Windows: a directory of sizes, then the PNG files as they are.
 * @param {readonly number[]} sizes
 */
function ico(sizes) {
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let offset = head.length;
  sizes.forEach((size, index) => {
    const at = 6 + 16 * index;
    head.writeUInt8(size === 256 ? 0 : size, at);
    head.writeUInt8(size === 256 ? 0 : size, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(drawing(size).length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += drawing(size).length;
  });
  return Buffer.concat([head, ...sizes.map(drawing)]);
}

/**
 * macOS: each picture after its four-letter kind and its length.
 * @param {Readonly<Record<string, number>>} kinds
 */
function icns(kinds) {
  const parts = Object.entries(kinds).flatMap(([kind, size]) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(drawing(size).length + 8);
    return [Buffer.from(kind), length, drawing(size)];
  });
  const body = Buffer.concat(parts);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length + 8);
  return Buffer.concat([Buffer.from('icns'), length, body]);
}
