/** The part of the npm package `xliff` that tests use; it comes without types. */
interface XliffContent {
  resources: Record<string, Record<string, { source: unknown; target?: unknown }>>;
  sourceLanguage: string;
  targetLanguage: string;
}

declare module 'xliff/xliff2js' {
  export default function xliff2js(text: string): Promise<XliffContent>;
}
declare module 'xliff/xliff12ToJs' {
  export default function xliff12ToJs(text: string): Promise<XliffContent>;
}
