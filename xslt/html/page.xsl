<?xml version="1.0" encoding="UTF-8"?>
<!--
  The page of a document, from head to foot. What stands round a document (the edition's title, the downloads) comes in the
  parameter `site`. To change a part of the page, override the template of its name.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:include href="text.xsl"/>
  <xsl:include href="lists.xsl"/>
  <xsl:include href="edits.xsl"/>
  <xsl:include href="views.xsl"/>
  <xsl:include href="facsimile.xsl"/>
  <xsl:include href="ledger.xsl"/>
  <xsl:include href="tallies.xsl"/>
  <xsl:include href="signs.xsl"/>
  <xsl:include href="source.xsl"/>
  <xsl:include href="metadata.xsl"/>
  <xsl:include href="principles.xsl"/>
  <xsl:include href="front.xsl"/>
  <xsl:include href="edition-page.xsl"/>
  <xsl:include href="index.xsl"/>
  <xsl:include href="imprint.xsl"/>
  <xsl:include href="cite.xsl"/>
  <xsl:include href="search.xsl"/>

  <xsl:variable name="m:site" as="map(*)" select="parse-json($site)"/>
  <xsl:variable name="m:assets" as="xs:string" select="($m:site?assets, 'assets')[1]"/>

  <xsl:template name="m:page">
    <xsl:param name="prepared" as="document-node()"/>
    <xsl:param name="states" as="map(xs:string, document-node())"/>
    <xsl:param name="records" as="map(xs:string, item()?)*"/>
    <xsl:variable name="header" as="element()?" select="$prepared/*/teiHeader"/>
    <xsl:variable name="title" as="xs:string" select="m:title($prepared)"/>
    <xsl:variable name="sheets" as="map(*)*" select="m:sheets($prepared)"/>
    <html lang="{$m:language}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>
          <xsl:value-of select="$title, $m:site?edition?title[. != $title]" separator=" · "/>
        </title>
        <xsl:call-template name="m:citation-meta">
          <xsl:with-param name="header" select="$header"/>
        </xsl:call-template>
        <xsl:for-each select="$m:site?downloads?*">
          <link rel="alternate" type="{?type}" href="{?href}" title="{?label}"/>
        </xsl:for-each>
        <xsl:call-template name="m:typed-links"/>
        <xsl:call-template name="m:assets"/>
        <xsl:call-template name="m:view-styles">
          <xsl:with-param name="names" select="m:view-names($prepared, $states)"/>
        </xsl:call-template>
        <xsl:call-template name="m:script-words"/>
        <xsl:for-each select="'words', 'views', 'compare', 'ledger', 'records', if (exists($sheets)) then 'facsimile' else ()">
          <script defer="defer" src="{$m:assets}/{.}.js"/>
        </xsl:for-each>
      </head>
      <body>
        <a class="skip" href="#text">
          <xsl:value-of select="m:say('page.skip')"/>
        </a>
        <xsl:call-template name="m:masthead"/>
        <main>
          <header class="title">
            <xsl:for-each select="$header/fileDesc/titleStmt/author[normalize-space()]">
              <p class="author">
                <xsl:call-template name="m:language">
                  <xsl:with-param name="of" select="m:language-of(.)"/>
                </xsl:call-template>
                <xsl:value-of select="m:named(.)"/>
              </p>
            </xsl:for-each>
            <h1>
              <xsl:call-template name="m:language">
                <xsl:with-param name="of" select="m:title-language($prepared)"/>
              </xsl:call-template>
              <xsl:value-of select="$title"/>
            </h1>
            <xsl:for-each select="m:date($header)">
              <p class="date">
                <xsl:value-of select="."/>
              </p>
            </xsl:for-each>
            <nav aria-label="{m:say('page.contents')}">
              <ul>
                <xsl:for-each select="'text', 'revisions'[exists($records)], 'source', 'principles', 'citation'">
                  <li>
                    <a href="#{if (. = 'revisions') then 'ledger' else if (. = 'citation') then 'cite' else .}">
                      <xsl:value-of select="m:say('page.' || .)"/>
                    </a>
                  </li>
                </xsl:for-each>
              </ul>
            </nav>
          </header>
          <xsl:call-template name="m:slot">
            <xsl:with-param name="name" select="'beforeText'"/>
          </xsl:call-template>
          <xsl:call-template name="m:views">
            <xsl:with-param name="prepared" select="$prepared"/>
            <xsl:with-param name="states" select="$states"/>
            <xsl:with-param name="records" select="$records"/>
            <xsl:with-param name="sheets" select="$sheets"/>
          </xsl:call-template>
          <xsl:call-template name="m:slot">
            <xsl:with-param name="name" select="'afterText'"/>
          </xsl:call-template>
          <xsl:if test="exists($records)">
            <xsl:call-template name="m:ledger">
              <xsl:with-param name="prepared" select="$prepared"/>
              <xsl:with-param name="records" select="$records"/>
            </xsl:call-template>
          </xsl:if>
          <xsl:call-template name="m:source">
            <xsl:with-param name="prepared" select="$prepared"/>
            <xsl:with-param name="sheets" select="$sheets"/>
          </xsl:call-template>
          <xsl:call-template name="m:principles">
            <xsl:with-param name="prepared" select="$prepared"/>
            <xsl:with-param name="records" select="$records"/>
          </xsl:call-template>
          <xsl:call-template name="m:cite">
            <xsl:with-param name="prepared" select="$prepared"/>
          </xsl:call-template>
        </main>
        <xsl:call-template name="m:colophon">
          <xsl:with-param name="header" select="$header"/>
        </xsl:call-template>
      </body>
    </html>
  </xsl:template>

  <!-- The place of a fragment that the edition brings (src/editions/custom): finish.ts puts it there. -->
  <xsl:template name="m:slot">
    <xsl:param name="name" as="xs:string"/>
    <template data-slot="{$name}"/>
  </xsl:template>

  <xsl:template name="m:logo">
    <xsl:for-each select="$m:site?theme?logo">
      <img class="logo" src="{$m:assets}/theme/{?file}" alt="{?alt}"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="m:assets">
    <link rel="stylesheet" href="{$m:assets}/fonts.css"/>
    <!-- The fonts have come with their style sheet. A browser that reads them only when it has laid the page out does so too late to
      draw it in them, and they are not to be put in afterwards, for then the page would move. Nothing is fetched, and nothing is
      waited for that has not come; without scripts the page stands in a font as wide. -->
    <script>for (const face of document.fonts) face.load()</script>
    <link rel="stylesheet" href="{$m:assets}/edition.css"/>
    <xsl:for-each select="$m:site?theme?styles?*">
      <link rel="stylesheet" href="{$m:assets}/theme/{.}"/>
    </xsl:for-each>
    <xsl:call-template name="m:slot">
      <xsl:with-param name="name" select="'head'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- What stands above every page: the way back to the edition, and to its other pages. -->
  <xsl:template name="m:masthead">
    <xsl:param name="here" as="xs:string?" select="()"/>
    <xsl:call-template name="m:slot">
      <xsl:with-param name="name" select="'header'"/>
    </xsl:call-template>
    <xsl:if test="exists($m:site?edition)">
      <header class="masthead">
        <xsl:call-template name="m:logo"/>
        <p>
          <a href="{$m:site?edition?href}">
            <xsl:value-of select="$m:site?edition?title"/>
          </a>
        </p>
        <xsl:call-template name="m:navigation">
          <xsl:with-param name="here" select="$here"/>
        </xsl:call-template>
      </header>
    </xsl:if>
  </xsl:template>

  <xsl:template name="m:navigation">
    <xsl:param name="here" as="xs:string?" select="()"/>
    <xsl:if test="exists($m:site?pages)">
      <nav class="pages" aria-label="{m:say('page.pages')}">
        <ul>
          <xsl:for-each select="$m:site?pages?*">
            <li>
              <a href="{?href}">
                <xsl:if test="?label = $here">
                  <xsl:attribute name="aria-current" select="'page'"/>
                </xsl:if>
                <xsl:value-of select="?label"/>
              </a>
            </li>
          </xsl:for-each>
        </ul>
      </nav>
    </xsl:if>
  </xsl:template>

  <!-- Signposting (https://signposting.org/FAIR/) and other typed links, as the parameter `site` has them. -->
  <xsl:template name="m:typed-links">
    <xsl:for-each select="$m:site?links?*">
      <link rel="{?rel}" href="{?href}">
        <xsl:if test="exists(?type)">
          <xsl:attribute name="type" select="?type"/>
        </xsl:if>
      </link>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="m:colophon">
    <xsl:param name="header" as="element()?"/>
    <footer class="colophon">
      <xsl:call-template name="m:slot">
        <xsl:with-param name="name" select="'footer'"/>
      </xsl:call-template>
      <xsl:for-each select="$header/fileDesc/publicationStmt[publisher]">
        <p>
          <xsl:value-of select="publisher/normalize-space()" separator=", "/>
          <xsl:for-each select="availability/licence[1][normalize-space()]">
            <xsl:text> · </xsl:text>
            <xsl:choose>
              <xsl:when test="@target">
                <a href="{@target}" rel="license">
                  <xsl:value-of select="m:licence-name(normalize-space(), @target)"/>
                </a>
              </xsl:when>
              <xsl:otherwise>
                <xsl:value-of select="m:licence-name(normalize-space(), @target)"/>
              </xsl:otherwise>
            </xsl:choose>
          </xsl:for-each>
        </p>
      </xsl:for-each>
      <p>
        <xsl:value-of select="m:say('page.made')"/>
      </p>
    </footer>
  </xsl:template>

  <!-- A document's title, as the edition knows it; else its own, else its first words. -->
  <xsl:function name="m:title" as="xs:string">
    <xsl:param name="document" as="document-node()"/>
    <xsl:variable name="given" as="element()?" select="m:title-of($document/*/teiHeader/fileDesc/titleStmt/title[normalize-space()])"/>
    <xsl:sequence select="($m:site?title, $given ! normalize-space(), m:first-words(normalize-space(($document//text//(head | p)[normalize-space()])[1]))[. != ''], m:say('page.untitled'))[1]"/>
  </xsl:function>

  <!-- The language of the title that m:title gives, where the TEI says it. -->
  <xsl:function name="m:title-language" as="xs:string?">
    <xsl:param name="document" as="document-node()"/>
    <xsl:variable name="given" as="element()?" select="m:title-of($document/*/teiHeader/fileDesc/titleStmt/title[normalize-space()])"/>
    <xsl:sequence select="if ($given and normalize-space($given) = m:title($document)) then m:language-of($given)
      else if ($m:site?title and $document//correspAction[@type = 'sent']) then () else if (normalize-space($document/*/text)) then m:text-language($document) else ()"/>
  </xsl:function>

  <!-- The words that scripts say, for them to read. -->
  <xsl:template name="m:script-words">
    <xsl:variable name="entries" as="map(*)" select="map:merge(
      for $key in $m:entries ! map:keys(.)[starts-with(., 'script.')] return map:entry($key, $m:entries($key)))"/>
    <script type="application/json" id="words">
      <xsl:value-of select="m:script-json($entries)"/>
    </script>
  </xsl:template>

  <!-- The date of the document, in words where the header gives figures only. -->
  <xsl:function name="m:date" as="xs:string?">
    <xsl:param name="header" as="element()?"/>
    <xsl:variable name="date" as="element()?"
      select="($header/profileDesc/creation/date, $header/profileDesc/correspDesc/correspAction[@type = 'sent']/date,
        $header/fileDesc/sourceDesc/msDesc/history/origin/origDate)[m:edtf(.) or normalize-space()][1]"/>
    <xsl:sequence select="($date/normalize-space()[. != ''], $date ! m:edtf(.))[1] ! m:date-words(.)"/>
  </xsl:function>
</xsl:stylesheet>
