interface ScriptPolicies {
  createPolicy(name: 'default', rules: { readonly createScriptURL: (url: string) => string }): unknown;
}

/**
 * The security headers let no text become a script address or markup (`require-trusted-types-for`). The one thing the
 * program needs, starting its own workers, is allowed here: addresses of the build's own files. Setting innerHTML
 * and the like stays impossible. Called once, before the first worker.
 */
export function allowOwnScripts(): void {
  // Not in every browser, and TypeScript's library does not know it yet.
  const { trustedTypes } = globalThis as { trustedTypes?: ScriptPolicies };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => {
      const { origin, pathname } = new URL(url, location.href);
      if (origin === location.origin && pathname.startsWith('/assets/')) return url;
      throw new TypeError(`not a script of this program: ${url}`);
    },
  });
}
