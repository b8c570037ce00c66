const longest = 120;
// Names that Windows keeps for devices, whatever extension follows them.
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/i;
// Separators, what Windows refuses, and what a person cannot see.
const unfit = /[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]+/gu;

/** A name that every file system takes, ending in `.extension`, for a dialog to suggest. Never a path. */
export function fileNameFor(suggestedName: string, extension: string): string {
  const ending = `.${extension}`;
  const hasEnding = suggestedName.toLowerCase().endsWith(ending.toLowerCase());
  const bare = hasEnding ? suggestedName.slice(0, -ending.length) : suggestedName;
  const clean = bare.normalize('NFC').replace(unfit, ' ').replace(/\s+/g, ' ');
  const short = Array.from(clean).slice(0, longest).join('');
  const trimmed = short.replace(/^[. ]+|[. ]+$/g, '');
  if (trimmed === '') return `Mortar${ending}`;
  return reserved.test(trimmed) ? `${trimmed.replace('.', '_')}_${ending}` : `${trimmed}${ending}`;
}
