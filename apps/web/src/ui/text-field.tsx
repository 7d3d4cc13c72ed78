// One line of text or digits with its label, explanation and error tied to it.
import type { HTMLInputAutoCompleteAttribute, ReactNode, Ref } from 'react';
import { FieldError, Input, Label, Text, TextField as AriaTextField } from 'react-aria-components';
import './text-field.css';

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
  const isInvalid = errorMessage !== undefined && errorMessage !== null && errorMessage !== '';
  return (
    <AriaTextField
      {...rest}
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
    </AriaTextField>
  );
}
