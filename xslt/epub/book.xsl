<?xml version="1.0" encoding="UTF-8"?>
<!--
  The parts of an electronic book (EPUB 3.3) of one document: m:book has what is said of it (m:fact) and its parts (m:part), each the
  content of one XHTML file. What stands in a part is what the pages have (html/*.xsl); xhtml.xsl makes of that what books have. The
  files, their links, the contents and the package are made of it by src/editions/epub.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model" xmlns:epub="http://www.idpf.org/2007/ops"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:include href="xhtml.xsl"/>
  <xsl:include href="facts.xsl"/>

  <xsl:template name="m:book">
    <xsl:param name="prepared" as="document-node()"/>
    <xsl:param name="states" as="map(xs:string, document-node())"/>
    <xsl:param name="records" as="map(xs:string, item()?)*"/>
    <xsl:variable name="of-text" as="map(xs:string, item()?)*" select="$records[not(?kind = 'cancellation')]"/>
    <m:book>
      <xsl:call-template name="m:facts">
        <xsl:with-param name="prepared" select="$prepared"/>
      </xsl:call-template>
      <m:part name="title" label="{m:title($prepared)}" type="titlepage">
        <xsl:call-template name="m:book-title">
          <xsl:with-param name="prepared" select="$prepared"/>
        </xsl:call-template>
      </m:part>
      <m:part name="text" label="{m:say('page.text')}" type="bodymatter">
        <xsl:call-template name="m:book-text">
          <xsl:with-param name="state" select="'reading'"/>
          <xsl:with-param name="title" select="m:say('page.text')"/>
          <xsl:with-param name="tree" select="$states?reading"/>
          <xsl:with-param name="language" select="m:text-language($prepared)"/>
          <xsl:with-param name="records" select="()"/>
        </xsl:call-template>
      </m:part>
      <xsl:if test="m:is-worth-showing($states, $records)">
        <m:part name="diplomatic" label="{m:say('download.diplomatic')}" type="bodymatter">
          <xsl:call-template name="m:book-text">
            <xsl:with-param name="state" select="'diplomatic'"/>
            <xsl:with-param name="title" select="m:say('download.diplomatic')"/>
            <xsl:with-param name="tree" select="$states?diplomatic"/>
            <xsl:with-param name="language" select="m:text-language($prepared)"/>
            <xsl:with-param name="records" select="$records"/>
          </xsl:call-template>
        </m:part>
      </xsl:if>
      <xsl:if test="exists($records)">
        <m:part name="ledger" label="{m:say('ledger.title')}" type="backmatter">
          <xsl:variable name="ledger" as="element()">
            <xsl:call-template name="m:ledger">
              <xsl:with-param name="prepared" select="$prepared"/>
              <xsl:with-param name="records" select="$records"/>
            </xsl:call-template>
          </xsl:variable>
          <xsl:apply-templates select="$ledger" mode="m:epub"/>
        </m:part>
      </xsl:if>
      <m:part name="principles" label="{m:say('page.principles')}" type="backmatter">
        <xsl:variable name="principles" as="element()">
          <xsl:call-template name="m:principles">
            <xsl:with-param name="prepared" select="$prepared"/>
            <xsl:with-param name="records" select="$records"/>
          </xsl:call-template>
        </xsl:variable>
        <xsl:apply-templates select="$principles" mode="m:epub"/>
      </m:part>
      <m:part name="source" label="{m:say('page.source')}" type="backmatter">
        <xsl:variable name="source" as="element()">
          <xsl:call-template name="m:source">
            <xsl:with-param name="prepared" select="$prepared"/>
          </xsl:call-template>
        </xsl:variable>
        <xsl:apply-templates select="$source" mode="m:epub"/>
      </m:part>
    </m:book>
  </xsl:template>

  <!-- A diplomatic text is worth its pages where it has something that the reading text does not show. -->
  <xsl:function name="m:is-worth-showing" as="xs:boolean">
    <xsl:param name="states" as="map(xs:string, document-node())"/>
    <xsl:param name="records" as="map(xs:string, item()?)*"/>
    <xsl:sequence select="exists($records) or normalize-space($states?diplomatic) != normalize-space($states?reading)"/>
  </xsl:function>

  <!-- A state of the text as a part, its editorial notes after it: readers open them in place. -->
  <xsl:template name="m:book-text">
    <xsl:param name="state" as="xs:string"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="tree" as="document-node()"/>
    <xsl:param name="language" as="xs:string?"/>
    <xsl:param name="records" as="map(xs:string, item()?)*"/>
    <xsl:variable name="page" as="element()">
      <section class="transcript {$state}">
        <h2>
          <xsl:value-of select="$title"/>
        </h2>
        <div>
          <xsl:call-template name="m:language">
            <xsl:with-param name="of" select="$language"/>
          </xsl:call-template>
          <xsl:apply-templates select="$tree" mode="m:html">
            <xsl:with-param name="state" select="$state" tunnel="yes"/>
            <xsl:with-param name="numbers" select="map:merge($records ! map:entry(?id, ?n))" tunnel="yes"/>
          </xsl:apply-templates>
        </div>
        <xsl:for-each select="$tree">
          <xsl:if test="$state = 'reading'">
            <xsl:call-template name="m:book-notes"/>
          </xsl:if>
        </xsl:for-each>
      </section>
    </xsl:variable>
    <xsl:apply-templates select="$page" mode="m:epub">
      <xsl:with-param name="state" select="$state" tunnel="yes"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template name="m:book-notes">
    <xsl:variable name="notes" as="element()*" select=".//note[m:note-kind(.) = 'editorial']"/>
    <xsl:if test="exists($notes)">
      <section class="notes" epub:type="footnotes">
        <h3>
          <xsl:value-of select="m:say('book.notes')"/>
        </h3>
        <xsl:for-each select="$notes">
          <aside epub:type="footnote" role="doc-footnote" id="editorial-note-{position()}">
            <span class="number">
              <xsl:value-of select="m:note-letter(position())"/>
            </span>
            <xsl:text> </xsl:text>
            <xsl:apply-templates mode="m:html">
              <xsl:with-param name="state" select="'reading'" tunnel="yes"/>
              <xsl:with-param name="numbers" select="map{}" tunnel="yes"/>
            </xsl:apply-templates>
            <xsl:text> </xsl:text>
            <a role="doc-backlink" epub:type="backlink" href="#editorial-noteref-{position()}" aria-label="{m:say('text.note-back', map{'n': m:note-letter(position())})}">↑</a>
          </aside>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="m:book-title">
    <xsl:param name="prepared" as="document-node()"/>
    <xsl:variable name="header" as="element()?" select="$prepared/*/teiHeader"/>
    <xsl:variable name="published" as="element()?" select="$header/fileDesc/publicationStmt"/>
    <section class="titlepage" epub:type="titlepage">
      <xsl:for-each select="$header/fileDesc/titleStmt/author[normalize-space()]/m:named(.)">
        <p class="author">
          <xsl:value-of select="."/>
        </p>
      </xsl:for-each>
      <h1>
        <xsl:value-of select="m:title($prepared)"/>
      </h1>
      <xsl:for-each select="m:date($header)">
        <p class="date">
          <xsl:value-of select="."/>
        </p>
      </xsl:for-each>
      <xsl:for-each select="$header/fileDesc/titleStmt/(editor | respStmt[not(@xml:id = 'stet')])">
        <p class="editor">
          <xsl:value-of select="(resp/normalize-space(), @role, m:say('source.edited-by'))[1], ((persName, orgName, name)[1], self::editor)[1]/normalize-space()"/>
        </p>
      </xsl:for-each>
      <xsl:if test="$published/publisher or $published/availability/licence">
        <div class="imprint">
          <xsl:for-each select="$published/publisher/normalize-space()[. != '']">
            <p>
              <xsl:value-of select="."/>
            </p>
          </xsl:for-each>
          <xsl:for-each select="$published/availability/licence[normalize-space()][1]">
            <p>
              <xsl:choose>
                <xsl:when test="@target">
                  <a href="{@target}">
                    <xsl:value-of select="normalize-space()"/>
                  </a>
                </xsl:when>
                <xsl:otherwise>
                  <xsl:value-of select="normalize-space()"/>
                </xsl:otherwise>
              </xsl:choose>
            </p>
          </xsl:for-each>
        </div>
      </xsl:if>
    </section>
  </xsl:template>
</xsl:stylesheet>
