// A stacked bar of how far the count is; the same in words for who does not see it.
import type { ChipTone } from './chip.tsx';
import './progress-bar.css';

export interface ProgressPart {
  readonly tone: ChipTone;
  readonly count: number;
}

export interface StackedProgressBarProps {
  /** The whole bar in words: `51 van 110 klaar, 19 eerste invoer klaar`. */
  readonly label: string;
  readonly parts: readonly ProgressPart[];
}

export function StackedProgressBar({ label, parts }: StackedProgressBarProps) {
  return (
    <div className="stacked-progress-bar" role="img" aria-label={label}>
      {parts
        .filter((part) => part.count > 0)
        .map((part) => (
          <span key={part.tone} data-tone={part.tone} style={{ flexGrow: part.count }} />
        ))}
    </div>
  );
}

/** A thin bar of a share between 0 and 1; decoration beside the number itself. */
export function ShareBar({ share }: { readonly share: number }) {
  return (
    <span className="share-bar" aria-hidden="true">
      <span style={{ inlineSize: `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%` }} />
    </span>
  );
}
