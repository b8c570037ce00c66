const names: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** What stands between the tags of a page's body, as a reader sees it. */
export function htmlWords(html: string): string {
  const body = html.slice(html.indexOf('<body'));
  return unescaped(body.replace(/<[^>]*>/g, ' '));
}

function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return names[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return String.fromCodePoint(code);
    },
  );
}
