// Dialogs: a question that must be answered first. Focus goes in, stays in, and comes back to where it was.
import type { ReactElement, ReactNode } from 'react';
import { Dialog as AriaDialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button.tsx';
import { useLanguage } from './language.tsx';
import './dialog.css';

const texts = { cancel: { nl: 'Annuleren', en: 'Cancel' } };

export interface DialogFrameProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly width?: 'normal' | 'wide';
  /** `alertdialog` for a question about something that cannot be undone. */
  readonly role?: 'dialog' | 'alertdialog';
}

export interface DialogProps extends DialogFrameProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** `false`: Escape and a press outside do nothing; one of its buttons must be chosen. */
  readonly isDismissable?: boolean;
}

/** A dialog opened and closed by its owner. */
export function Dialog({ isOpen, onOpenChange, isDismissable = true, ...frame }: DialogProps) {
  return (
    <ModalOverlay
      className="dialog-overlay"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={isDismissable}
      isKeyboardDismissDisabled={!isDismissable}
    >
      <Frame {...frame} />
    </ModalOverlay>
  );
}

function Frame({ title, children, width = 'normal', role = 'dialog' }: DialogFrameProps) {
  return (
    <Modal className={`dialog-modal dialog-${width}`}>
      <AriaDialog className="dialog" role={role}>
        <Heading slot="title" className="dialog-title">
          {title}
        </Heading>
        {children}
      </AriaDialog>
    </Modal>
  );
}

/** The row of buttons at the foot of a dialog. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return <div className="dialog-actions">{children}</div>;
}

export interface ConfirmDialogProps {
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly title: string;
  readonly children?: ReactNode;
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  readonly tone?: 'normal' | 'danger';
  readonly onConfirm: () => void;
}

/** Asks before something happens; the safe button has the focus when the action cannot be undone. */
export function ConfirmDialog({ trigger, ...question }: ConfirmDialogProps) {
  return (
    <DialogTrigger>
      {trigger}
      <ModalOverlay className="dialog-overlay" isDismissable>
        <Modal className="dialog-modal dialog-normal">
          <Confirmation {...question} />
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

export interface ConfirmationProps extends Omit<ConfirmDialogProps, 'trigger'> {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** The same question, opened by its owner (for example from a menu). */
export function ControlledConfirmDialog({ isOpen, onOpenChange, ...question }: ConfirmationProps) {
  return (
    <ModalOverlay className="dialog-overlay" isDismissable isOpen={isOpen} onOpenChange={onOpenChange}>
      <Modal className="dialog-modal dialog-normal">
        <Confirmation {...question} />
      </Modal>
    </ModalOverlay>
  );
}

function Confirmation({
  title,
  children,
  confirmLabel,
  cancelLabel,
  tone = 'normal',
  onConfirm,
}: Omit<ConfirmDialogProps, 'trigger'>) {
  const { say } = useLanguage();
  return (
    <AriaDialog className="dialog" role="alertdialog">
      {({ close }) => (
        <>
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          <div className="dialog-body">{children}</div>
          <DialogActions>
            <Button onPress={close} autoFocus={tone === 'danger'}>
              {cancelLabel ?? say(texts.cancel)}
            </Button>
            <Button
              variant={tone === 'danger' ? 'danger' : 'primary'}
              autoFocus={tone !== 'danger'}
              onPress={() => {
                close();
                onConfirm();
              }}
            >
              {confirmLabel}
            </Button>
          </DialogActions>
        </>
      )}
    </AriaDialog>
  );
}
