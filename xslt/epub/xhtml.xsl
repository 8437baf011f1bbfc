<?xml version="1.0" encoding="UTF-8"?>
<!--
  From the HTML of the pages to that of a book. There is no theme that draws signs and no script: what a page shows by data-* stands
  in the book as words. Headings go one level up, since each part is a file. In the reading text nothing tells of revisions.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:m="urn:stet:model" xmlns:epub="http://www.idpf.org/2007/ops" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all">

  <xsl:mode name="m:epub" on-no-match="shallow-copy"/>

  <xsl:template match="@*[starts-with(local-name(), 'data-')]" mode="m:epub"/>

  <!-- A language is named twice, for readers of XML and of HTML. -->
  <xsl:template match="@lang" mode="m:epub">
    <xsl:copy/>
    <xsl:attribute name="xml:lang" select="."/>
  </xsl:template>

  <xsl:template match="h2 | h3 | h4 | h5 | h6" mode="m:epub">
    <xsl:element name="h{number(substring(local-name(), 2)) - 1}">
      <xsl:apply-templates select="@* | node()" mode="#current"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="a[tokenize(@class) = 'note-ref']" mode="m:epub">
    <sup>
      <a class="note-ref" epub:type="noteref" role="doc-noteref" href="{@href}">
        <xsl:copy-of select="@id"/>
        <xsl:value-of select="@data-n"/>
      </a>
    </sup>
  </xsl:template>

  <!-- Where a page of the source begins. -->
  <xsl:template match="*[self::a or self::span][tokenize(@class) = 'page'][@data-n]" mode="m:epub">
    <span class="page" epub:type="pagebreak" role="doc-pagebreak" aria-label="{m:say('text.page', map{'n': @data-n})}">
      <xsl:copy-of select="@id"/>
      <xsl:value-of select="@data-n"/>
    </span>
  </xsl:template>

  <!-- The number of a revision, where it stands. -->
  <xsl:template match="a[tokenize(@class) = 'sign']" mode="m:epub">
    <sup class="sign">
      <a href="{@href}">
        <xsl:copy-of select="@aria-label"/>
        <xsl:value-of select="@data-n"/>
      </a>
    </sup>
  </xsl:template>

  <!-- What a page draws in its margins, or has as the address of a place. -->
  <xsl:template match="span[tokenize(@class) = 'line'] | div[tokenize(@class) = 'tallies'] | a[tokenize(@class) = 'mark']" mode="m:epub"/>

  <!-- A book has no margin: the key tells of the sign that it has. -->
  <xsl:template match="td[preceding-sibling::td/span[@class = 'page-sample']]/text()" mode="m:epub">
    <xsl:value-of select="m:say('print.sign.rule')"/>
  </xsl:template>
  <xsl:template match="span[@class = 'page-sample']/@class" mode="m:epub">
    <xsl:attribute name="class" select="'page'"/>
  </xsl:template>

  <xsl:template match="ins | span[tokenize(@class) = ('revised', 'subst', 'restored')]" mode="m:epub">
    <xsl:param name="state" as="xs:string" select="''" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="$state = 'reading'">
        <xsl:apply-templates mode="#current"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:next-match/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
