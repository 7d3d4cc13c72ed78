// Electron as the window's program meets it, for a test that runs that program: ready only when the program's module has ended, as Electron is, and
// everything that was asked of it is kept in order.

/** @type {unknown[][]} */
export const asked = [];

/** @param {string} name */
const keeps =
  (name) =>
  /** @param {unknown[]} args */
  (...args) => {
    asked.push([name, ...args.filter((arg) => typeof arg !== 'function')]);
  };

/** @type {() => void} */
let isReady = () => {};
const ready = new Promise((resolve) => {
  isReady = () => resolve(undefined);
});
export const becomeReady = () => {
  asked.push(['ready']);
  isReady();
};

/** @type {Map<string, (...args: unknown[]) => void>} */
export const heard = new Map();
/** @param {string} of */
const hears =
  (of) =>
  /** @param {string} name @param {(...args: unknown[]) => void} handler */
  (name, handler) => {
    heard.set(`${of} ${name}`, handler);
  };

export const app = {
  commandLine: { appendSwitch: keeps('appendSwitch') },
  getPath: (/** @type {string} */ name) => `/gebruiker/${name}`,
  setPath: keeps('setPath'),
  on: hears('app'),
  quit: keeps('quit'),
  whenReady: () => ready,
};

export class BrowserWindow {
  /** @param {Record<string, unknown>} options */
  constructor(options) {
    asked.push(['window', options['webPreferences']]);
  }
  static getFocusedWindow() {
    return null;
  }
  on = hears('window');
  webContents = { on: hears('contents'), print: keeps('print'), reload: keeps('reload') };
  isDestroyed() {
    return false;
  }
  /** @param {string} url */
  async loadURL(url) {
    asked.push(['load', url]);
    if (process.env['TELSTAAT_TEST_LOAD'] === 'refused') {
      throw Object.assign(new Error('refused'), { code: 'ERR_CONNECTION_REFUSED' });
    }
    await Promise.resolve();
  }
}

export const dialog = {
  showErrorBox: keeps('errorBox'),
  showMessageBox: async (/** @type {unknown} */ _window, /** @type {unknown} */ options) => {
    asked.push(['messageBox', options]);
    await Promise.resolve();
  },
};
export const ipcMain = { on: hears('ipc') };
export const Menu = { setApplicationMenu: keeps('menu'), buildFromTemplate: () => ({}) };
export const safeStorage = {
  isAsyncEncryptionAvailable: () => {
    asked.push(['keyStore']);
    return Promise.resolve(process.platform !== 'linux');
  },
};
export const session = {
  fromPartition: (/** @type {string} */ name) => {
    asked.push(['session', name]);
    return {
      setPermissionRequestHandler: keeps('permissionRequests'),
      setPermissionCheckHandler: keeps('permissionChecks'),
      webRequest: { onBeforeRequest: keeps('requests') },
      on: hears('session'),
    };
  },
};
