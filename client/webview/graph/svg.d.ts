/** esbuild hands over the text of the file. */
declare module '*.svg' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: that is what the loader makes.
  export default text;
}

declare module '*.css';
