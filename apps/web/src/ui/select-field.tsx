// A choice from a short list, as the browser's own list: works with every keyboard and screen reader.
import { useId, type ReactNode } from 'react';
import './text-field.css';

export interface SelectFieldProps<Key extends string> {
  readonly label: ReactNode;
  readonly options: readonly { readonly key: Key; readonly label: string }[];
  readonly value: Key;
  readonly onChange: (key: Key) => void;
}

export function SelectField<Key extends string>({ label, options, value, onChange }: SelectFieldProps<Key>) {
  const id = useId();
  return (
    <div className="text-field">
      <label className="text-field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="text-field-input"
        value={value}
        onChange={(event) => {
          const option = options.find(({ key }) => key === event.target.value);
          if (option) onChange(option.key);
        }}
      >
        {options.map((option) => (
          <option key={option.key} value={option.key}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
