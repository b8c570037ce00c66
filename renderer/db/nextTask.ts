/**
 * Gives typing and painting a turn. A message, not a timer: timers of a hidden or closing window wait up to a second
 * each.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
