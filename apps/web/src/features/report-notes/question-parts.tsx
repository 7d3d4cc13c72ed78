// Parts of the report that are a question with boxes: the control of the additions, and packs of the other election (models of 2022-2025).
import { useLanguage } from '../../ui/language.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RadioCards, type RadioCard } from '../../ui/radio-cards.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { Draft, Fault } from './draft.ts';
import { longest, type QuestionName } from './parts.ts';
import { combinedWords, controlWords, faultWords, partWords, texts } from './texts.ts';

export interface QuestionPartProps {
  readonly draft: Draft;
  readonly fault: Fault | undefined;
  readonly onChange: (draft: Draft) => void;
}

export function ControlPart({ draft, fault, onChange }: QuestionPartProps) {
  const { say } = useLanguage();
  const { control } = draft;
  return (
    <Question
      name="control"
      cards={[
        { key: 'open', label: say(texts.unanswered), description: say(texts.unansweredMeans) },
        { key: 'none', label: say(controlWords.none) },
        { key: 'found', label: say(controlWords.found), description: say(controlWords.foundMeans) },
      ]}
      answer={control.answer}
      onAnswer={(answer) => onChange({ ...draft, control: { ...control, answer } })}
      words={control.answer === 'found' ? { label: say(controlWords.explanation), text: control.text } : undefined}
      fault={fault}
      onText={(text) => onChange({ ...draft, control: { ...control, text } })}
    />
  );
}

export function CombinedPart({ draft, fault, onChange }: QuestionPartProps) {
  const { say } = useLanguage();
  const { combinedVoting } = draft;
  return (
    <Question
      name="combinedVoting"
      cards={[
        { key: 'open', label: say(texts.unanswered), description: say(texts.unansweredMeans) },
        { key: 'no', label: say(combinedWords.no) },
        { key: 'yes', label: say(combinedWords.yes) },
      ]}
      answer={combinedVoting.answer}
      onAnswer={(answer) => onChange({ ...draft, combinedVoting: { ...combinedVoting, answer } })}
      words={
        combinedVoting.answer === 'yes' ? { label: say(combinedWords.found), text: combinedVoting.text } : undefined
      }
      fault={fault}
      onText={(text) => onChange({ ...draft, combinedVoting: { ...combinedVoting, text } })}
    />
  );
}

interface QuestionProps<Answer extends string> {
  readonly name: QuestionName;
  readonly cards: readonly RadioCard<Answer>[];
  readonly answer: Answer;
  readonly onAnswer: (answer: Answer) => void;
  /** What is asked in words with this answer. */
  readonly words: { readonly label: string; readonly text: string } | undefined;
  readonly fault: Fault | undefined;
  readonly onText: (text: string) => void;
}

function Question<Answer extends string>(props: QuestionProps<Answer>) {
  const { say } = useLanguage();
  const { name, cards, answer, onAnswer, words, fault, onText } = props;
  return (
    <Panel title={say(partWords[name].title)}>
      <RadioCards label={say(partWords[name].help)} cards={cards} value={answer} onChange={onAnswer} />
      {words === undefined ? null : (
        <TextArea
          id={name}
          label={words.label}
          value={words.text}
          onChange={onText}
          maxLength={longest.sentences}
          errorMessage={fault && say(faultWords[fault])}
        />
      )}
    </Panel>
  );
}
