/** What this room uses of citation-js, which comes without types (https://citation.js.org/api). */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: object);
    format(output: 'bibliography', options: { format: 'html' | 'text'; template: string; lang: string }): string;
    format(output: 'bibtex' | 'ris'): string;
  }
  export const plugins: {
    config: { get(name: '@csl'): { styles: { add(name: string, style: string): void } } };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
