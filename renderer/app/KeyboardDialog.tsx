import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { availableCommands, shortcutWords } from './commands';

export function KeyboardDialog({ onClose }: { onClose(): void }) {
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      <p className="q">Everything can be reached with Tab and the arrow keys. These are quicker.</p>
      <dl className="ledger">
        {availableCommands().map((command) =>
          command.accelerator === undefined ? null : (
            <div key={command.id}>
              <dt>{shortcutWords(command)}</dt>
              <dd>{command.label}</dd>
            </div>
          ),
        )}
      </dl>
      <div className="row">
        <Button onClick={onClose}>Close</Button>
      </div>
    </Dialog>
  );
}
