// The floor: a window with one static page, made and served as Mortar makes and serves its own, and nothing else.
const { readFile } = require('node:fs/promises');
const { join } = require('node:path');
const { app, BrowserWindow, Menu, protocol } = require('electron');

const types = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
const folder = process.env.MORTAR_BENCH_PAGE ?? join(__dirname, 'page');

Menu.setApplicationMenu(null);
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);

app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  protocol.handle('app', async (request) => {
    const path = new URL(request.url).pathname;
    const bytes = await readFile(join(folder, path === '/' ? 'index.html' : path)).catch(() => null);
    if (bytes === null) return new Response(null, { status: 404 });
    return new Response(bytes, { headers: { 'Content-Type': types[path.split('.').at(-1)] ?? 'text/html' } });
  });
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL('app://mortar/');
});
