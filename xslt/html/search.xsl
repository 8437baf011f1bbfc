<?xml version="1.0" encoding="UTF-8"?>
<!--
  The page that searches the edition (src/editions/browser/search.cts). What the script says stands here as data-* attributes, so
  that all words of the interface are in the stylesheets. Without the script, or without a server, the page says what to do.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template name="m:search">
    <html lang="{$m:language}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>
          <xsl:value-of select="m:say('search.title'), $m:site?edition?title" separator=" · "/>
        </title>
        <xsl:call-template name="m:assets"/>
        <script defer="defer" src="{$m:assets}/search.js"/>
      </head>
      <body>
        <a class="skip" href="#found">
          <xsl:value-of select="m:say('search.skip')"/>
        </a>
        <xsl:call-template name="m:masthead">
          <xsl:with-param name="here" select="m:say('search.title')"/>
        </xsl:call-template>
        <main>
          <header class="title">
            <h1>
              <xsl:value-of select="m:say('search.title')"/>
            </h1>
          </header>
          <form class="search" role="search" id="search">
            <xsl:call-template name="m:search-field"/>
            <p class="where" id="where" hidden="hidden">
              <label for="in">
                <xsl:value-of select="m:say('search.in')"/>
              </label>
              <xsl:text> </xsl:text>
              <select id="in" name="in">
                <option value="">
                  <xsl:value-of select="m:say('search.everywhere')"/>
                </option>
              </select>
            </p>
          </form>
          <noscript>
            <p class="notice">
              <xsl:call-template name="m:with-documents">
                <xsl:with-param name="parts" select="m:say-parts('search.no-script', 'documents')"/>
                <xsl:with-param name="documents" select="m:say('search.every-document')"/>
              </xsl:call-template>
            </p>
          </noscript>
          <div class="notice" id="from-file" hidden="hidden">
            <p>
              <xsl:value-of select="m:say('search.from-file')"/>
            </p>
            <pre>
              <code>
                <xsl:value-of select="m:say('search.commands')"/>
              </code>
            </pre>
            <p>
              <xsl:variable name="parts" as="xs:string+" select="m:say-parts('search.open', 'address')"/>
              <xsl:value-of select="$parts[1]"/>
              <code>
                <xsl:value-of select="'http://localhost:8000/search.html'"/>
              </code>
              <xsl:value-of select="$parts[2]"/>
            </p>
            <p>
              <xsl:call-template name="m:with-documents">
                <xsl:with-param name="parts" select="m:say-parts('search.meanwhile', 'documents')"/>
                <xsl:with-param name="documents" select="m:say('search.each-document')"/>
              </xsl:call-template>
            </p>
          </div>
          <section class="found" id="found" aria-labelledby="found-title" data-index="{$m:assets}/search/pagefind.js">
            <!-- What the script says: data-none is the words of search.none. -->
            <xsl:for-each select="'none', 'count', 'further', 'more', 'failed', 'differing', 'in-title', 'struck', 'struck-later', 'added', 'on-page'">
              <xsl:attribute name="data-{.}" select="m:say('search.' || .)"/>
            </xsl:for-each>
            <xsl:attribute name="data-final" select="m:say('views.final')"/>
            <h2 id="found-title" class="unseen">
              <xsl:value-of select="m:say('search.found')"/>
            </h2>
            <p role="status" id="status"/>
            <ol id="results"/>
          </section>
        </main>
        <footer class="colophon">
          <xsl:call-template name="m:slot">
            <xsl:with-param name="name" select="'footer'"/>
          </xsl:call-template>
          <p>
            <xsl:value-of select="m:say('search.made')"/>
          </p>
        </footer>
      </body>
    </html>
  </xsl:template>

  <!-- A sentence with a link to the documents in it. -->
  <xsl:template name="m:with-documents">
    <xsl:param name="parts" as="xs:string+"/>
    <xsl:param name="documents" as="xs:string"/>
    <xsl:value-of select="$parts[1]"/>
    <a href="{$m:site?edition?href}">
      <xsl:value-of select="$documents"/>
    </a>
    <xsl:value-of select="$parts[2]"/>
  </xsl:template>

  <xsl:template name="m:search-field">
    <p>
      <label for="q">
        <xsl:value-of select="m:say('search.words')"/>
      </label>
      <xsl:text> </xsl:text>
      <input type="search" id="q" name="q" autocomplete="off" spellcheck="false"/>
      <xsl:text> </xsl:text>
      <button type="submit">
        <xsl:value-of select="m:say('search.submit')"/>
      </button>
    </p>
  </xsl:template>
</xsl:stylesheet>
