// `?`: what every key does.
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { keySheet } from './key-sheet-rows.ts';
import { texts } from './texts.ts';

interface KeySheetProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

export function KeySheet({ isOpen, onOpenChange }: KeySheetProps) {
  const { say } = useLanguage();
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title={say(texts.keysTitle)}>
      <dl className="key-sheet">
        {keySheet.map(([keys, does]) => (
          <div className="key-sheet-row" key={does.nl}>
            <dt>
              {keys.map((key) => (
                <kbd key={key.nl}>{say(key)}</kbd>
              ))}
            </dt>
            <dd>{say(does)}</dd>
          </div>
        ))}
      </dl>
      <DialogActions>
        <Button variant="primary" autoFocus onPress={() => onOpenChange(false)}>
          {say(texts.close)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
