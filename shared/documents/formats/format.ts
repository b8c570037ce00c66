import type { Document } from '../document';

/** One way to write a Document out. Adding one is a file here and a line in the registry. */
export interface Format {
  readonly id: string;
  /** As the button says it after "Export": `Word`. */
  readonly label: string;
  readonly extension: string;
  readonly mediaType: string;
  /** Never throws on text a person could type; resources are what the page needs and only the web page uses. */
  encode(document: Document, resources: FormatResources): Promise<Uint8Array>;
}

export interface FormatResources {
  /** paper.css and webPage.css, as CSS text. */
  readonly paperCss: string;
  /** Fonts as data, so that one file carries them. */
  readonly fonts: readonly {
    readonly family: string;
    readonly style: string;
    readonly weight: string;
    readonly bytes: Uint8Array;
  }[];
}
