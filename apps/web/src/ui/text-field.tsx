// One line of text or digits with its label, explanation and error tied to it.
import { useState, type HTMLInputAutoCompleteAttribute, type ReactNode, type Ref } from 'react';
import { FieldError, Input, Label, Text, TextField as AriaTextField } from 'react-aria-components';
import { useLanguage } from './language.tsx';
import './text-field.css';

const texts = {
  capsLock: {
    nl: 'Caps Lock staat aan: alles wordt hoofdletters.',
    en: 'Caps Lock is on: everything becomes capitals.',
  },
} as const;

export interface TextFieldProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: ReactNode;
  readonly errorMessage?: ReactNode;
  readonly type?: 'text' | 'password' | 'search' | 'date' | 'time';
  readonly inputMode?: 'numeric' | 'text' | 'search';
  readonly autoFocus?: boolean;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly name?: string;
  readonly maxLength?: number;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  /** Expected width in characters; the field is as wide as its place otherwise. */
  readonly width?: 'narrow' | 'normal' | 'full';
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onBlur?: () => void;
}

export function TextField({
  label,
  description,
  errorMessage,
  inputRef,
  width = 'normal',
  type = 'text',
  isRequired = false,
  ...rest
}: TextFieldProps) {
  const { say } = useLanguage();
  const [isCapsLock, setCapsLock] = useState(false);
  // A password is not seen while it is typed, so that capitals by accident are not seen either.
  const look = (event: { readonly getModifierState: (key: 'CapsLock') => boolean }) =>
    setCapsLock(type === 'password' && event.getModifierState('CapsLock'));
  const isInvalid = errorMessage !== undefined && errorMessage !== null && errorMessage !== '';
  return (
    <AriaTextField
      {...rest}
      onKeyDown={look}
      onKeyUp={look}
      type={type}
      isRequired={isRequired}
      isInvalid={isInvalid}
      validationBehavior="aria"
      className={`text-field text-field-${width}`}
    >
      <Label className="text-field-label">{label}</Label>
      {description === undefined ? null : (
        <Text slot="description" className="text-field-description">
          {description}
        </Text>
      )}
      <FieldError className="text-field-error">{isInvalid ? errorMessage : undefined}</FieldError>
      <Input className="text-field-input" ref={inputRef} spellCheck={false} autoCorrect="off" autoCapitalize="off" />
      {type === 'password' ? (
        <span className="text-field-caps" role="status">
          {isCapsLock ? say(texts.capsLock) : null}
        </span>
      ) : null}
    </AriaTextField>
  );
}
