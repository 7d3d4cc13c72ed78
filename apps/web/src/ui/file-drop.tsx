// Where a file is dropped or chosen. It is read in the browser and stays on this machine.
import { useRef, useState } from 'react';
import { DropZone, isFileDropItem } from 'react-aria-components';
import { Button } from './button.tsx';
import { useLanguage } from './language.tsx';
import { fileSize, largestUpload, readUpload, type Upload } from './upload.ts';
import './file-drop.css';

const texts = {
  drop: { nl: 'Sleep het bestand hierheen, of', en: 'Drop the file here, or' },
  choose: { nl: 'Kies een bestand', en: 'Choose a file' },
  chooseOther: { nl: 'Kies een ander bestand', en: 'Choose another file' },
  chosen: { nl: 'Gekozen bestand:', en: 'Chosen file:' },
  tooLarge: {
    nl: 'Het bestand {name} is groter dan {largest} MB ({size}) en is niet gelezen. Controleer of dit het goede bestand is.',
    en: 'The file {name} is larger than {largest} MB ({size}) and was not read. Check that this is the right file.',
  },
  unreadable: {
    nl: 'Het bestand {name} kan niet worden gelezen. Er is niets veranderd. Kies het bestand opnieuw.',
    en: 'The file {name} cannot be read. Nothing has changed. Choose the file again.',
  },
} as const;

export interface FileDropProps {
  /** What file belongs here: `Verkiezingsdefinitie (EML 110a)`. */
  readonly label: string;
  /** Extensions, for the file chooser only: `.xml`. */
  readonly extensions: readonly string[];
  /** Name of the file chosen before. */
  readonly chosen?: string | undefined;
  readonly onChoose: (upload: Upload) => void;
}

/** As an upload in a JSON body. */
export function FileDrop({ onChoose, ...rest }: FileDropProps) {
  return <FilePick {...rest} largest={largestUpload} onPick={async (file) => onChoose(await readUpload(file))} />;
}

export interface FilePickProps extends Omit<FileDropProps, 'onChoose'> {
  /** Bytes. */
  readonly largest: number;
  /** Rejects when the file cannot be read. */
  readonly onPick: (file: File) => Promise<void>;
}

export function FilePick({ label, extensions, chosen, largest, onPick }: FilePickProps) {
  const { say, language } = useLanguage();
  const [trouble, setTrouble] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setTrouble(undefined);
    const facts = { name: file.name, size: fileSize(file.size, language), largest: largest / (1024 * 1024) };
    if (file.size > largest) return setTrouble(say(texts.tooLarge, facts));
    try {
      await onPick(file);
    } catch {
      setTrouble(say(texts.unreadable, facts));
    }
  };
  return (
    <div className="file-drop">
      <DropZone
        aria-label={label}
        className="file-drop-zone"
        onDrop={(event) => {
          const item = event.items.find(isFileDropItem);
          if (item) void item.getFile().then(take);
        }}
      >
        <span className="file-drop-label">{label}</span>
        {chosen === undefined ? (
          <span className="file-drop-hint">{say(texts.drop)}</span>
        ) : (
          <span className="file-drop-chosen">
            {say(texts.chosen)} <strong>{chosen}</strong>
          </span>
        )}
        <Button variant="secondary" onPress={() => input.current?.click()}>
          {say(chosen === undefined ? texts.choose : texts.chooseOther)}
        </Button>
      </DropZone>
      <input
        ref={input}
        type="file"
        hidden
        accept={extensions.join(',')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // Emptied, so that the same file can be chosen again after it was mended.
          void take(file).finally(() => {
            if (input.current) input.current.value = '';
          });
        }}
      />
      <p className="file-drop-trouble" role="alert">
        {trouble}
      </p>
    </div>
  );
}
