import { expect, test } from '../support/journey';
import { skipFirstRun } from '../support/steps';

// A browser asks the person itself; the program has to answer for itself.
const tag = ['@electron', '@packaged'];

test.use({ provokesErrors: true });

test('what would leave the page is refused: places, sensors, devices, the clipboard (H9, H21)', {
  tag,
}, async ({ app }) => {
  const answers = await app.page.evaluate(async () => {
    const outcome = (deed: () => Promise<unknown>): Promise<string> =>
      deed().then(
        (value) => String(value ?? 'granted'),
        () => 'denied',
      );
    const place = (): Promise<unknown> =>
      new Promise((resolve, reject) =>
        navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: 5000 }),
      );
    const device = (name: string): Promise<unknown> => {
      const found = Reflect.get(navigator, name) as
        | { requestDevice?(o: object): Promise<unknown> }
        | undefined;
      return (
        found?.requestDevice?.({ filters: [], acceptAllDevices: true }) ??
        Promise.reject(new Error('not there'))
      );
    };
    return {
      place: await outcome(place),
      camera: await outcome(() => navigator.mediaDevices.getUserMedia({ video: true })),
      notifications: await outcome(() => Notification.requestPermission()),
      midi: await outcome(() => navigator.requestMIDIAccess({ sysex: true })),
      usb: await outcome(() => device('usb')),
      bluetooth: await outcome(() => device('bluetooth')),
      clipboardRead: await outcome(() => navigator.clipboard.readText()),
      storage: await outcome(() => navigator.storage.persist()),
    };
  });
  expect(answers).toEqual({
    place: 'denied',
    camera: 'denied',
    notifications: 'denied',
    midi: 'denied',
    usb: 'denied',
    bluetooth: 'denied',
    clipboardRead: 'denied',
    storage: 'true',
  });
});

test('a browser that may clear everything is not passed over in silence (H21)', { tag: '@browser' }, async ({
  app,
}) => {
  await skipFirstRun(app.page);
  await expect(app.page.getByText('Kept in this browser')).toBeVisible();
  await expect(app.page.getByRole('link', { name: 'No copy outside this browser yet' })).toBeVisible();
});
