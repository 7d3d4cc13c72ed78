// The window of Telstaat. It shows one server, whose address the launcher gives it, and guards the way out: no other
// site, no other window than a document, no Node in a page, nothing kept on disk but what a person saves.
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, ipcMain, Menu, safeStorage, session } from 'electron';
import { crashed, failures } from './failures.mjs';
import { safeFileName } from './file-name.mjs';
import { readAddress } from './launch.mjs';
import { tellMachineSecret } from './machine-secret.mjs';
import { menuTemplate } from './menu.mjs';
import { isOnlyInterrupted, isOwnPage, mayNavigate, mayOpenWindow, mayRequest } from './navigation.mjs';

/** In memory only: a session does not outlive the window. */
const partition = 'telstaat';

/** @type {import('electron').WebPreferences} */
const confined = {
  partition,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  sandbox: true,
  webSecurity: true,
  webviewTag: false,
  // The dictionaries of a spelling checker would be fetched from the internet.
  spellcheck: false,
  // The PDF viewer is a plugin.
  plugins: true,
};

/** @param {string} address */
function guardSession(address) {
  const own = session.fromPartition(partition);
  own.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === 'clipboard-sanitized-write'),
  );
  own.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write');
  own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(details.url, address) }));
  own.on('will-download', (_event, item) => {
    item.setSaveDialogOptions({ title: 'Opslaan als', defaultPath: safeFileName(item.getFilename()) });
  });
}

/** @param {string} address */
function guardPages(address) {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => {
      if (!mayNavigate(event, address)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (!isOwnPage(event.url, address)) event.preventDefault();
    });
    contents.setWindowOpenHandler(({ url }) =>
      mayOpenWindow(url, address)
        ? { action: 'allow', overrideBrowserWindowOptions: { webPreferences: confined } }
        : { action: 'deny' },
    );
  });
  ipcMain.on('telstaat:print', (event) => {
    if (event.senderFrame !== null && isOwnPage(event.senderFrame.url, address)) event.sender.print();
  });
}

/** The launcher gives it to the server, which opens the key of the count with it. */
function tellSecret() {
  const path = join(app.getPath('userData'), 'sleutelbeheer.bin');
  return tellMachineSecret(
    {
      keyStore: safeStorage,
      platform: process.platform,
      chance: randomBytes,
      place: {
        read: () => readFile(path).catch(() => undefined),
        write: (bytes) => writeFile(path, bytes, { mode: 0o600 }),
      },
    },
    (line) => process.stdout.write(line),
  );
}

/** @param {string} address */
async function openWindow(address) {
  const window = new BrowserWindow({
    title: 'Telstaat',
    width: 1280,
    height: 900,
    minWidth: 800,
    minHeight: 600,
    backgroundColor: '#ffffff',
    webPreferences: { ...confined, preload: fileURLToPath(new URL('preload.cjs', import.meta.url)) },
  });
  // A paper that is still open in a second window must not keep the count running.
  window.on('closed', () => app.quit());
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void reloadWhenAsked(window);
  });
  await window.loadURL(address).catch((error) => {
    if (!isOnlyInterrupted(error)) throw error;
  });
}

/** A page that crashes each time it is loaded must not go round for ever: a person says when to try again. @param {BrowserWindow} window */
async function reloadWhenAsked(window) {
  await dialog.showMessageBox(window, { type: 'warning', title: 'Telstaat', ...crashed });
  if (!window.isDestroyed()) window.webContents.reload();
}

/** @param {keyof typeof failures} failure */
function giveUp(failure) {
  dialog.showErrorBox('Telstaat', failures[failure]);
  app.quit();
}

const address = readAddress(process.argv);

async function start() {
  if (address === undefined) return giveUp('noAddress');
  guardSession(address);
  guardPages(address);
  const print = () => BrowserWindow.getFocusedWindow()?.webContents.print();
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ print })));
  await Promise.all([openWindow(address), tellSecret()]);
}

app.commandLine.appendSwitch('disable-background-networking');
// Nothing between the window and its server, and no search in the network for one: what a proxy passes on is not of this machine (origin.ts).
app.commandLine.appendSwitch('no-proxy-server');
// Not where the count's data are: on macOS both would be called Telstaat.
app.setPath('userData', join(app.getPath('appData'), 'Telstaat-venster'));
app.on('window-all-closed', () => app.quit());
// Never awaited here: Electron is ready only when this module has ended (electron/electron#40719).
app
  .whenReady()
  .then(start)
  .catch(() => giveUp('notReached'));
