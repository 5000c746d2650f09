declare module '*/support/compile.js' {
  const compile: () => Promise<void>;
  export default compile;
}
