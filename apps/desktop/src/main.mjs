// The window of Telstaat. It shows one server, whose address the launcher gives it, and guards the way out: no other
// site, no other window than a document, no Node in a page, nothing kept on disk but what a person saves.
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, ipcMain, Menu, safeStorage, session } from 'electron';
import { safeFileName } from './file-name.mjs';
import { readAddress } from './launch.mjs';
import { tellMachineSecret } from './machine-secret.mjs';
import { menuTemplate } from './menu.mjs';
import { isOwnPage, mayOpenWindow, mayRequest } from './navigation.mjs';

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
      if (!isOwnPage(event.url, address) && !mayOpenWindow(event.url, address)) event.preventDefault();
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
  await window.loadURL(address);
}

const address = readAddress(process.argv);
app.commandLine.appendSwitch('disable-background-networking');
app.on('window-all-closed', () => app.quit());
await app.whenReady();
if (address === undefined) {
  dialog.showErrorBox(
    'Telstaat',
    'Start Telstaat met `npm start`: dit venster weet niet waar de telling draait.\n\n' +
      'Start Telstaat with `npm start`: this window was not told where the count runs.',
  );
  app.quit();
} else {
  guardSession(address);
  guardPages(address);
  const print = () => BrowserWindow.getFocusedWindow()?.webContents.print();
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ print })));
  await Promise.all([openWindow(address), tellSecret()]);
}
