import { useEffect, useState } from 'react';

export type Pack = typeof import('../../../shared/pack/credentialPack');

let loading: Promise<Pack> | undefined;

/** The shipped facts, read when a screen first asks for them: they are large. undefined until then. */
export function usePack(): Pack | undefined {
  const [pack, setPack] = useState<Pack>();
  useEffect(() => {
    loading ??= import('../../../shared/pack/credentialPack');
    void loading.then((read) => setPack(read));
  }, []);
  return pack;
}
