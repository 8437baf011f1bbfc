/// <reference lib="dom" />
/**
 * What the other scripts say to readers: the words stand in the page, in its language (`m:script-words` of `xslt/html/page.xsl`).
 * It is the first script of a page.
 */
// biome-ignore lint/correctness/noUnusedVariables: the other scripts of the page call it
function say(key: string, values: Record<string, string | number> = {}): string {
  const words = JSON.parse(document.getElementById('words')?.textContent || '{}') as Record<string, string | undefined>;
  return (words[key] ?? key).replace(/\{([a-z]+)\}/g, (place, name) => String(values[name] ?? place));
}
