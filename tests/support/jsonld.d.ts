/** As far as the tests use it; the package has no types of its own. */
declare module 'jsonld' {
  interface Options {
    documentLoader(url: string): Promise<object>;
    format?: 'application/n-quads';
  }
  const jsonld: {
    /** N-Quads when that format is asked for. */
    toRDF(document: object, options: Options): Promise<string>;
    expand(document: object, options: Options): Promise<Record<string, unknown>[]>;
  };
  export default jsonld;
}
