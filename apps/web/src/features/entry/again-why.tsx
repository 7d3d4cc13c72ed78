// Above the rows that are typed once more: why, and how many. Nobody's values, and no word about what the other entry says.
import { useLanguage } from '../../ui/language.tsx';
import type { OpenedDraft } from './entry-calls.ts';
import { rowCount, type Page } from './pages.ts';
import { texts } from './texts.ts';

interface AgainWhyProps {
  readonly page: Page;
  readonly draft: OpenedDraft;
  readonly onKeys: () => void;
}

export function AgainWhy({ page, draft, onKeys }: AgainWhyProps) {
  const { say, count } = useLanguage();
  const rows = rowCount(page);
  const params = { count: count(rows) };
  return (
    <div className="sheet-head again-head">
      <h2 className="sheet-title">{say(rows === 1 ? texts.againOne : texts.againMany, params)}</h2>
      <p className="sheet-hints">
        <span>
          <kbd>Enter</kbd> {say(texts.hintNext)}
        </span>
        <button type="button" className="sheet-hints-keys" onClick={onKeys}>
          <kbd>?</kbd> {say(texts.hintKeys)}
        </button>
      </p>
      <p className="again-why">{say(draft.returned ? whySentBack(rows) : whyAsked(rows), params)}</p>
    </div>
  );
}

const whySentBack = (rows: number) => (rows === 1 ? texts.againSentBackOne : texts.againSentBack);
const whyAsked = (rows: number) => (rows === 1 ? texts.againDiffersOne : texts.againDiffers);
