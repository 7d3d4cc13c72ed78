// Buttons, and links that look like one. `variant` says how much weight the action has on the screen.
import type { ReactNode } from 'react';
import { Button as AriaButton, type PressEvent } from 'react-aria-components';
import { Link } from 'react-router';
import './button.css';

export type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'quiet';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly variant?: ButtonVariant;
  readonly size?: 'normal' | 'small';
  readonly type?: 'button' | 'submit' | 'reset';
  readonly onPress?: (event: PressEvent) => void;
  readonly isDisabled?: boolean;
  /** Busy: keeps focus, says so, and does not answer presses. */
  readonly isPending?: boolean;
  readonly autoFocus?: boolean;
  readonly form?: string;
  readonly id?: string;
  readonly className?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-keyshortcuts'?: string;
}

export function Button({ variant = 'secondary', size = 'normal', className, ...rest }: ButtonProps) {
  return <AriaButton {...rest} className={classOf(variant, size, className)} />;
}

export interface ButtonLinkProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly variant?: ButtonVariant;
  readonly size?: 'normal' | 'small';
  readonly className?: string;
}

/** A link to another screen that looks like a button. */
export function ButtonLink({ to, children, variant = 'secondary', size = 'normal', className }: ButtonLinkProps) {
  return (
    <Link to={to} className={classOf(variant, size, className)}>
      {children}
    </Link>
  );
}

function classOf(variant: ButtonVariant, size: 'normal' | 'small', className: string | undefined): string {
  return ['button', `button-${variant}`, `button-${size}`, className].filter(Boolean).join(' ');
}
