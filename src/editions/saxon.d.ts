/** The part of SaxonJS that `transform.ts` uses. The package ships no types. */
declare module 'saxon-js' {
  interface ResultDocument {
    destination: 'serialized';
  }
  interface TransformOptions {
    stylesheetInternal: object;
    sourceText: string;
    destination: 'serialized';
    stylesheetParams: Record<string, unknown>;
    deliverResultDocument: (uri: string) => ResultDocument;
    deliverMessage: (content: unknown, code: string) => void;
  }
  interface TransformResult {
    principalResult: string;
    resultDocuments: Record<string, string>;
  }
  const SaxonJS: {
    transform(options: TransformOptions): TransformResult;
    serialize(node: unknown, options?: Record<string, unknown>): string;
  };
  export default SaxonJS;
}
