// Runs the window's program with a stand-in for Electron, and prints what it asked of it.
import { registerHooks } from 'node:module';

const standIn = new URL('electron.testing.mjs', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});

const { asked, becomeReady, heard } = await import('./electron.testing.mjs');
// Electron is ready only when this has ended.
await import('./main.mjs');
becomeReady();
await new Promise((resolve) => setImmediate(resolve));
const before = asked.length;
heard.get('contents render-process-gone')?.({}, { reason: 'crashed' });
heard.get('window closed')?.();
await new Promise((resolve) => setImmediate(resolve));
const told = { asked: asked.slice(0, before), later: asked.slice(before), heard: [...heard.keys()] };
process.stdout.write(JSON.stringify(told));
