<?xml version="1.0" encoding="UTF-8"?>
<!--
  The page that searches the edition (src/editions/browser/search.cts). What the script says stands here as data-* attributes, so
  that all words of the interface are in the stylesheets. Without the script, or without a server, the page says what to do.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template name="m:search">
    <html lang="{($m:site?language, 'en')[1]}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>
          <xsl:value-of select="'Search', $m:site?edition?title" separator=" · "/>
        </title>
        <xsl:call-template name="m:assets"/>
        <script defer="defer" src="{$m:assets}/search.js"/>
      </head>
      <body>
        <a class="skip" href="#found">Skip to what was found</a>
        <xsl:call-template name="m:masthead"/>
        <main>
          <header class="title">
            <h1>Search</h1>
          </header>
          <form class="search" role="search" id="search">
            <xsl:call-template name="m:search-field"/>
            <p class="where" id="where" hidden="hidden">
              <label for="in">In</label>
              <xsl:text> </xsl:text>
              <select id="in" name="in">
                <option value="">every state of the text</option>
              </select>
            </p>
          </form>
          <noscript>
            <p class="notice">The search needs a script, and your browser runs none here. <a href="{$m:site?edition?href}">Every document</a> can
              be read without, with its text in every state and its ledger of revisions on one page; your browser’s own search finds words in
              it. The plain texts and ledgers can be downloaded there.</p>
          </noscript>
          <div class="notice" id="from-file" hidden="hidden">
            <p>This page was opened from a file, and browsers let no such page read an index. Everything else in this folder works. To search
              it, put the folder on any web server; or start one in it, with either of the commands</p>
            <pre><code>python3 -m http.server 8000
npx http-server -p 8000</code></pre>
            <p>and open <code>http://localhost:8000/search.html</code>. In <a href="{$m:site?edition?href}">each document</a> your browser’s own
              search finds the words of the state that shows.</p>
          </div>
          <section class="found" id="found" aria-labelledby="found-title" data-index="{$m:assets}/search/pagefind.js"
            data-none="Nothing was found." data-documents="Documents found: " data-final="Final" data-differing=", where it differs from the final text" data-more="More" data-further=" There are more."
            data-failed="The index could not be read. Is the folder assets/search complete?"
            data-in-title="in the title" data-struck="struck out" data-struck-later="struck out later" data-added="added" data-page="on the page only">
            <h2 id="found-title" class="unseen">Found</h2>
            <p role="status" id="status"/>
            <ol id="results"/>
          </section>
        </main>
        <footer class="colophon">
          <p>Made with stet from transcriptions in TEI P5. The index is read in your browser; what you look for is sent to nobody.</p>
        </footer>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="m:search-field">
    <p>
      <label for="q">Words</label>
      <xsl:text> </xsl:text>
      <input type="search" id="q" name="q" autocomplete="off" spellcheck="false"/>
      <xsl:text> </xsl:text>
      <button type="submit">Search</button>
    </p>
  </xsl:template>
</xsl:stylesheet>
