import { type ComponentType, useEffect, useState } from 'react';

export type LaterComponent<Props> = ComponentType<Props> & {
  /** Begins to read it before it is shown; settles when it is there. */
  preload(): Promise<void>;
};

/**
 * A component whose code is read when it is first shown; nothing stands in its place meanwhile.
 *
 * Not React's lazy: it holds back what a Suspense boundary reveals for 300 ms after it has shown
 * its fallback. For a screen, a dialog or the search that is most of the wait; this shows it in the next frame.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LaterComponent<Props> {
  let Loaded: ComponentType<Props> | null = null;
  let loading: Promise<void> | null = null;

  function preload(): Promise<void> {
    loading ??= load().then(
      (component) => {
        Loaded = component;
      },
      (error) => {
        loading = null;
        throw error;
      },
    );
    return loading;
  }

  function Later(props: Props) {
    const [, setState] = useState<'waiting' | 'there'>('waiting');
    useEffect(() => {
      if (Loaded !== null) return;
      let isShown = true;
      preload().then(
        () => isShown && setState('there'),
        // Thrown while rendering, so that the error boundary hears of it.
        (error) =>
          setState(() => {
            throw error;
          }),
      );
      return () => {
        isShown = false;
      };
    }, []);
    return Loaded === null ? null : <Loaded {...props} />;
  }
  return Object.assign(Later, { preload });
}
