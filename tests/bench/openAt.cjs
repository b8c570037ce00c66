// Given to Electron with -r: opens the window at the address's fragment in MORTAR_BENCH_AT, as a link would.
const { BrowserWindow } = require('electron');

const at = process.env.MORTAR_BENCH_AT ?? '';
const { loadURL } = BrowserWindow.prototype;
BrowserWindow.prototype.loadURL = function (url, ...rest) {
  return loadURL.call(this, `${url}${at}`, ...rest);
};
