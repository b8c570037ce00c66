// The package's own types bring in all of Node's, which this room must not see. Only what is used is declared here.
declare module 'papaparse' {
  const papa: {
    parse(
      text: string,
      options: { delimiter: string; skipEmptyLines: boolean },
    ): { data: string[][]; errors: readonly { type: string; row?: number }[] };
    unparse(
      table: { fields: readonly string[]; data: readonly (readonly unknown[])[] },
      options: { newline: string },
    ): string;
  };
  // biome-ignore lint/style/noDefaultExport: the package is CommonJS, its default is all it has.
  export default papa;
}
