import { type ReactNode, useEffect } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

interface DialogProps {
  /** A question, or the name of what is done here. */
  readonly title: string;
  onClose(): void;
  readonly width?: 'narrow' | 'wide';
  /** For a question that must be answered: a press outside does not close it. */
  readonly isQuestion?: boolean;
  readonly children: ReactNode;
}

/** Focus moves in, stays in and comes back; Escape closes. */
export function Dialog({ title, onClose, width = 'narrow', isQuestion = false, children }: DialogProps) {
  useEffect(() => {
    // The focused part of a dialog may be replaced by the next; until the focus is back, Escape reaches only the page.
    function onKeyDown({ key }: KeyboardEvent) {
      if (key === 'Escape' && document.activeElement === document.body) onClose();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onClose]);
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable={!isQuestion}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={`dialog ${width}`}>
        <AriaDialog role={isQuestion ? 'alertdialog' : 'dialog'}>
          <Heading slot="title">{title}</Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
