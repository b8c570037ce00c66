import type { Page } from '@playwright/test';

export const attackNames = [
  'evalText',
  'functionFromText',
  'inlineScript',
  'scriptFromElsewhere',
  'request',
  'socket',
  'pictureFromElsewhere',
  'styleText',
  'frame',
  'form',
  'markupFromText',
  'foreignWorker',
] as const;

export type AttackName = (typeof attackNames)[number];

/** Does in the page what only a page under attack would, and gives what stopped it: directives, errors. */
export function stoppedBy(page: Page, attack: AttackName): Promise<{ stopped: string; isPwned: boolean }> {
  return page.evaluate(async (name) => {
    const stopped: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => stopped.push(event.effectiveDirective));
    const elsewhere = 'https://example.com/';
    const add = <Tag extends 'script' | 'style' | 'iframe' | 'form'>(tag: Tag) => {
      const element = document.createElement(tag);
      document.body.append(element);
      return element;
    };
    // Trusted Types already stop these texts where a script would take them; a child node is the way around.
    const text = document.createTextNode('window.pwned = 1');
    const deeds: Record<typeof name, () => unknown> = {
      evalText: () => Reflect.get(window, 'eval')('window.pwned = 1'),
      functionFromText: () => new Function('window.pwned = 1')(),
      inlineScript: () => {
        const script = document.createElement('script');
        script.append(text);
        document.body.append(script);
      },
      scriptFromElsewhere: () => import(`${elsewhere}x.js`),
      request: () => fetch(elsewhere),
      socket: () => new WebSocket('wss://example.com/'),
      pictureFromElsewhere: () => {
        new Image().src = `${elsewhere}x.png`;
      },
      styleText: () => add('style').append('body { background: red }'),
      frame: () => {
        add('iframe').src = elsewhere;
      },
      form: () => {
        const form = add('form');
        form.action = elsewhere;
        form.submit();
      },
      markupFromText: () => {
        document.createElement('p').innerHTML = '<b>x</b>';
      },
      foreignWorker: () => new Worker(`${elsewhere}x.js`),
    };
    // From a timer, because what the test's own connection runs is exempt from the policy.
    await new Promise<void>((resolve) => {
      setTimeout(() => {
        Promise.resolve()
          .then(() => deeds[name]())
          .catch((error: unknown) => stopped.push(error instanceof Error ? error.name : 'error'));
        setTimeout(resolve, 300);
      });
    });
    return { stopped: stopped.join(' '), isPwned: 'pwned' in window };
  }, attack);
}
