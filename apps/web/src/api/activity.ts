// Whether somebody is at the keyboard. Screens ask the server again and again by themselves; that must not keep the login of somebody who has
// left, and what a person does must, also where it asks the server nothing (domain.md §8.4).

/** So long after the last key or press a request still is somebody's own, in milliseconds. */
const isTheirsFor = 60_000;

/** Opening the page is the first thing they do. Not the clock of the day: that one may be set. */
let lastActive = performance.now();

const signs = ['keydown', 'pointerdown', 'input', 'wheel'] as const;

/** From here on notices every key and press; tells each to `onActive`. Answers with how to stop. */
export function watchActivity(onActive: () => void = () => {}): () => void {
  const notice = () => {
    lastActive = performance.now();
    onActive();
  };
  for (const sign of signs) window.addEventListener(sign, notice, { capture: true, passive: true });
  return () => {
    for (const sign of signs) window.removeEventListener(sign, notice, { capture: true });
  };
}

/** Whether a request is the screen's own: it only reads, and nobody has touched anything for a while. */
export function isBackground(method: string, now: number = performance.now(), since: number = lastActive): boolean {
  return method === 'GET' && now - since > isTheirsFor;
}
