// Where the window may go: to its own server and nowhere else. Every decision compares parsed origins; a comparison of
// text would take http://127.0.0.1:8523.example.org/ for our own.

/**
 * @param {string} text
 * @returns {URL | undefined}
 */
function parse(text) {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/**
 * Whether the window may show this page.
 * @param {string} url
 * @param {string} address the server's, as {@link file://./launch.mjs} read it
 * @returns {boolean}
 */
export function isOwnPage(url, address) {
  const page = parse(url);
  if (page === undefined || (page.protocol !== 'http:' && page.protocol !== 'https:')) return false;
  // A page with a name and password in its address is not one we made.
  return page.username === '' && page.password === '' && page.origin === new URL(address).origin;
}

/**
 * Whether the page made this blob itself (a document shown before it is saved or printed).
 * @param {string} url
 * @param {string} address
 * @returns {boolean}
 */
function isOwnBlob(url, address) {
  const blob = parse(url);
  // The origin of a blob is that of the page that made it; 'null' for a page without one.
  return blob?.protocol === 'blob:' && blob.origin === new URL(address).origin;
}

/**
 * Whether the page may open this in a second window: only a document, and the server gives those out below one address.
 * @param {string} url
 * @param {string} address
 * @returns {boolean}
 */
export function mayOpenWindow(url, address) {
  if (isOwnBlob(url, address)) return true;
  return isOwnPage(url, address) && new URL(url).pathname.startsWith('/api/');
}

/** Chromium's own PDF viewer, which shows a document in a frame of its own. */
const pdfViewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';

/**
 * Whether a window, or a frame in it, may go there.
 * @param {{readonly url: string, readonly isMainFrame: boolean}} to
 * @param {string} address
 * @returns {boolean}
 */
export function mayNavigate({ url, isMainFrame }, address) {
  if (isOwnPage(url, address) || isOwnBlob(url, address)) return true;
  return !isMainFrame && (url === 'about:blank' || url.startsWith(pdfViewer));
}

/**
 * Whether a page did not load only because another took its place: the first page may send people on while it loads.
 * @param {unknown} error what `loadURL` rejects with
 * @returns {boolean}
 */
export function isOnlyInterrupted(error) {
  return error instanceof Error && 'code' in error && error.code === 'ERR_ABORTED';
}

/** Schemes that never leave the machine: what is in the page itself, Chromium's own PDF viewer, its developer tools. */
const insideSchemes = new Set(['data:', 'chrome:', 'chrome-extension:', 'devtools:']);

/**
 * Whether a page may fetch this. Whatever is not on the own server is refused, so the window cannot reach the internet
 * even if a page asked for it.
 * @param {string} url
 * @param {string} address
 * @returns {boolean}
 */
export function mayRequest(url, address) {
  const target = parse(url);
  if (target === undefined) return false;
  if (insideSchemes.has(target.protocol) || isOwnBlob(url, address)) return true;
  if (target.protocol === 'ws:' || target.protocol === 'wss:') return target.host === new URL(address).host;
  return isOwnPage(url, address);
}
