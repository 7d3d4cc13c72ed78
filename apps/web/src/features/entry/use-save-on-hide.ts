// Closing the lid, the window or the tab, or going back: the field that is being typed is written and sent along.
import { useEffect, useLayoutEffect } from 'react';
import { commitActive } from './fields.ts';
import type { OpenEntry } from './open-entry.ts';

export function useSaveOnHide({ write }: OpenEntry): void {
  // Before the fields are gone: leaving by the browser's own button writes the field too.
  useLayoutEffect(() => () => commitActive({ write }), [write]);
  useEffect(() => {
    const save = () => commitActive({ write });
    const saveWhenHidden = () => {
      if (document.visibilityState === 'hidden') save();
    };
    window.addEventListener('pagehide', save);
    document.addEventListener('visibilitychange', saveWhenHidden);
    return () => {
      window.removeEventListener('pagehide', save);
      document.removeEventListener('visibilitychange', saveWhenHidden);
    };
  }, [write]);
}
