// The foot of the desk: whether everything is saved, and on to the next section.
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { sectionName } from './field-names.ts';
import type { OpenEntry } from './open-entry.ts';
import type { Page } from './pages.ts';
import type { SaveState } from './save-queue.ts';
import { storageTexts, texts } from './texts.ts';
import { useSaving } from './use-saving.ts';
import type { Finish } from './use-finish.ts';

interface DeskFooterProps {
  readonly entry: OpenEntry;
  /** The next page; `check` before the last step; nothing at the last step. */
  readonly next: Page | 'check' | undefined;
  readonly hasPrevious: boolean;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly finishing: Finish;
}

export function DeskFooter({ entry, next, hasPrevious, onPrevious, onNext, finishing }: DeskFooterProps) {
  const { say } = useLanguage();
  const section = next === 'check' ? undefined : next?.sections[0];
  const name = section && sectionName(section);
  return (
    <footer className="desk-footer">
      <SaveStatus entry={entry} />
      <div className="desk-footer-actions">
        {hasPrevious ? <Button onPress={onPrevious}>{say(texts.previous)}</Button> : null}
        {next ? (
          <Button key="next" variant="primary" onPress={onNext} aria-keyshortcuts="Shift+Enter">
            {name ? say(texts.saveAndTo, { next: say(name.text, name.params) }) : say(texts.saveAndCheck)}{' '}
            <kbd>⇧ Enter</kbd>
          </Button>
        ) : (
          <Button
            key="finish"
            id="finish"
            variant="primary"
            onPress={finishing.finish}
            isPending={finishing.isBusy}
            aria-keyshortcuts="Shift+Enter"
          >
            {say(finishing.isBusy ? texts.finishing : texts.finish)} <kbd>⇧ Enter</kbd>
          </Button>
        )}
      </div>
    </footer>
  );
}

function SaveStatus({ entry }: { readonly entry: OpenEntry }) {
  const { say, language } = useLanguage();
  const saving = useSaving(entry);
  const isSafe = saving.kind === 'saved';
  return (
    <p className={`save-status save-status-${saving.kind}`}>
      <span className="save-status-dot" aria-hidden="true">
        {isSafe ? '●' : saving.kind === 'saving' ? '◌' : '▲'}
      </span>
      <span>{statusWords(saving, say, language)}</span>
      {/* Told aloud only when something is wrong, or right again: not at every field. */}
      <span className="visually-hidden" role="status">
        {isSafe || saving.kind === 'saving' ? '' : statusWords(saving, say, language)}
      </span>
    </p>
  );
}

function statusWords(
  saving: SaveState,
  say: ReturnType<typeof useLanguage>['say'],
  language: ReturnType<typeof useLanguage>['language'],
): string {
  switch (saving.kind) {
    case 'saved': {
      if (saving.at === undefined) return say(texts.saved);
      const time = new Date(saving.at).toLocaleTimeString(language === 'nl' ? 'nl-NL' : 'en-GB');
      return say(texts.savedAt, { time });
    }
    case 'saving':
      return say(texts.saving);
    case 'unreachable':
      return say(saving.storage === undefined ? texts.unreachable : storageTexts[saving.storage]);
    case 'paused':
    case 'login':
    case 'restored':
    case 'stale':
    case 'stopped':
      return say(texts.notSaved);
  }
}
