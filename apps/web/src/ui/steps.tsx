// Where one is in a wizard: numbered steps, those already visited can be gone back to.
import './steps.css';

export interface StepsProps<Key extends string> {
  readonly label: string;
  /** Read out behind a step that is finished. */
  readonly doneWord: string;
  readonly steps: readonly { readonly key: Key; readonly title: string; readonly isDone: boolean }[];
  readonly current: Key;
  /** Steps that may be gone to. */
  readonly isOpen: (key: Key) => boolean;
  readonly onGo: (key: Key) => void;
}

export function Steps<Key extends string>({ label, doneWord, steps, current, isOpen, onGo }: StepsProps<Key>) {
  return (
    <nav className="steps" aria-label={label}>
      <ol>
        {steps.map((step, index) => {
          const isCurrent = step.key === current;
          const mark = step.isDone && !isCurrent ? '✓' : String(index + 1);
          const content = (
            <>
              <span className="steps-mark" aria-hidden="true">
                {mark}
              </span>
              <span className="steps-title">{step.title}</span>
              {step.isDone ? <span className="visually-hidden">, {doneWord}</span> : null}
            </>
          );
          return (
            <li key={step.key} data-state={isCurrent ? 'current' : step.isDone ? 'done' : 'open'}>
              {isCurrent || !isOpen(step.key) ? (
                <span className="steps-item" aria-current={isCurrent ? 'step' : undefined}>
                  {content}
                </span>
              ) : (
                <button type="button" className="steps-item" onClick={() => onGo(step.key)}>
                  {content}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
