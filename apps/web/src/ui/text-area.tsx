// Several lines of text with their label, explanation and error tied to them.
import type { ReactNode } from 'react';
import { FieldError, Label, Text, TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components';
import './text-field.css';

export interface TextAreaProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: ReactNode;
  readonly errorMessage?: string | undefined;
  readonly maxLength?: number;
  readonly rows?: number;
  readonly id?: string;
}

export function TextArea({ label, description, errorMessage, rows = 3, id, ...rest }: TextAreaProps) {
  return (
    <AriaTextField
      {...rest}
      {...(id === undefined ? {} : { id })}
      isInvalid={errorMessage !== undefined}
      validationBehavior="aria"
      className="text-field text-field-full"
    >
      <Label className="text-field-label">{label}</Label>
      {description === undefined ? null : (
        <Text slot="description" className="text-field-description">
          {description}
        </Text>
      )}
      <FieldError className="text-field-error">{errorMessage}</FieldError>
      <AriaTextArea className="text-field-input" rows={rows} />
    </AriaTextField>
  );
}
