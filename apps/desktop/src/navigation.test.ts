// Ways in which an address can look like ours without being ours.
import { describe, expect, test } from 'vitest';
import { isOnlyInterrupted, isOwnPage, mayNavigate, mayOpenWindow, mayRequest } from './navigation.mjs';

const address = 'http://127.0.0.1:8523/';

type Case = { readonly url: string; readonly page?: boolean; readonly window?: boolean; readonly request?: boolean };

/** What is not named is to be refused. */
const cases: readonly Case[] = [
  { url: 'http://127.0.0.1:8523/', page: true, request: true },
  { url: 'http://127.0.0.1:8523/sessions/1?tab=a#b', page: true, request: true },
  { url: 'HTTP://127.0.0.1:8523/', page: true, request: true },
  { url: 'http://0x7f.1:8523/', page: true, request: true },
  { url: 'http://127.0.0.1:8523/api/keys/sheet', page: true, window: true, request: true },
  {
    url: 'http://127.0.0.1:8523/api/elections/PS2027/stations/1/papers/na-31-2-bijlage-1',
    page: true,
    window: true,
    request: true,
  },
  { url: 'http://127.0.0.1:8523/sleutel', page: true, request: true },
  { url: 'http://127.0.0.1:8523/api', page: true, request: true },
  { url: 'http://127.0.0.1:8523/api/../sleutel', page: true, request: true },
  { url: 'http://127.0.0.1:8523/about?file=x.pdf', page: true, request: true },
  { url: 'blob:http://127.0.0.1:8523/6f1c', window: true, request: true },
  { url: 'ws://127.0.0.1:8523/live', request: true },
  { url: 'data:image/png;base64,AA==', request: true },
  { url: 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html', request: true },
  { url: 'http://127.0.0.1/' },
  { url: 'http://127.0.0.1:8524/' },
  { url: 'https://127.0.0.1:8523/' },
  { url: 'http://localhost:8523/' },
  { url: 'http://127.0.0.1:8523.example.org/' },
  { url: 'http://127.0.0.1:8523@example.org/' },
  { url: 'http://127.0.0.1:8523%40example.org/' },
  { url: 'http://user:secret@127.0.0.1:8523/' },
  { url: 'http://example.org/http://127.0.0.1:8523/' },
  { url: 'http://example.org#http://127.0.0.1:8523/' },
  { url: 'http://example.org\\@127.0.0.1:8523/' },
  { url: '//example.org/' },
  { url: ' javascript:alert(1)' },
  { url: 'java\nscript:alert(1)' },
  { url: 'data:text/html,<script>1</script>', request: true },
  { url: 'file:///etc/passwd' },
  { url: 'file://127.0.0.1:8523/x.pdf' },
  { url: 'blob:http://example.org/6f1c' },
  { url: 'blob:null/6f1c' },
  { url: 'blob:blob:http://127.0.0.1:8523/6f1c' },
  { url: 'filesystem:http://127.0.0.1:8523/temporary/x.pdf' },
  { url: 'view-source:http://127.0.0.1:8523/' },
  { url: 'about:blank' },
  { url: 'ws://example.org:8523/' },
  { url: 'mailto:a@example.org' },
  { url: 'https://example.org/a.pdf' },
  { url: '' },
  { url: 'not an address' },
];

describe('where the window may go', () => {
  test.each(cases)('$url', ({ url, page = false, window = false, request = false }) => {
    expect({
      page: isOwnPage(url, address),
      window: mayOpenWindow(url, address),
      request: mayRequest(url, address),
    }).toEqual({ page, window, request });
  });
});

describe('where a frame in it may go', () => {
  const viewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html';
  test.each([
    { url: 'http://127.0.0.1:8523/overzicht', main: true, frame: true },
    { url: 'http://127.0.0.1:8523/api/keys/sheet', main: true, frame: true },
    { url: 'blob:http://127.0.0.1:8523/6f1c', main: true, frame: true },
    { url: viewer, main: false, frame: true },
    { url: 'about:blank', main: false, frame: true },
    { url: viewer.replace('mhjf', 'aaaa'), main: false, frame: false },
    { url: `http://example.org/${viewer}`, main: false, frame: false },
    { url: 'about:srcdoc', main: false, frame: false },
    { url: 'data:text/html,x', main: false, frame: false },
    { url: 'file:///etc/passwd', main: false, frame: false },
    { url: 'http://127.0.0.1:8524/', main: false, frame: false },
  ])('$url', ({ url, main, frame }) => {
    expect({
      main: mayNavigate({ url, isMainFrame: true }, address),
      frame: mayNavigate({ url, isMainFrame: false }, address),
    }).toEqual({ main, frame });
  });
});

test.each([
  { error: Object.assign(new Error('ERR_ABORTED (-3)'), { code: 'ERR_ABORTED' }), isInterrupted: true },
  { error: Object.assign(new Error('x'), { code: 'ERR_CONNECTION_REFUSED' }), isInterrupted: false },
  { error: new Error('ERR_ABORTED'), isInterrupted: false },
  { error: undefined, isInterrupted: false },
])('$error means that another page took its place: $isInterrupted', ({ error, isInterrupted }) => {
  expect(isOnlyInterrupted(error)).toBe(isInterrupted);
});
