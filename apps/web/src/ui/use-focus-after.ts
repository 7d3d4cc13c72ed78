// When an action makes its own button disappear, the focus goes to where the result is told.
import { useEffect, useRef, type RefObject } from 'react';

/** Put the ref on an element with `tabIndex={-1}`; it takes the focus each time `done` becomes another value than `undefined`. */
export function useFocusAfter<Target extends HTMLElement>(done: unknown): RefObject<Target | null> {
  const target = useRef<Target>(null);
  useEffect(() => {
    if (done !== undefined) target.current?.focus({ preventScroll: true });
  }, [done]);
  return target;
}
