<?xml version="1.0" encoding="UTF-8"?>
<!--
  Where a text was revised and by whom: its records counted by page and by hand, a bar each, drawn in the page itself. There is
  no drawing where there is nothing to compare.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template name="m:tallies">
    <xsl:param name="prepared" as="document-node()"/>
    <xsl:param name="records" as="map(xs:string, item()?)*"/>
    <xsl:variable name="of-text" as="map(xs:string, item()?)*" select="$records[not(?kind = 'cancellation')]"/>
    <xsl:variable name="pages" as="xs:string*" select="distinct-values($prepared//text//pb/@m:page)"/>
    <xsl:variable name="hands" as="xs:string*" select="distinct-values($of-text?hand)"/>
    <xsl:if test="exists($of-text) and (count($pages) gt 1 or count($hands) gt 1)">
      <div class="tallies">
        <xsl:if test="count($pages) gt 1">
          <xsl:call-template name="m:bars">
            <xsl:with-param name="title" select="m:say('ledger.by-page')"/>
            <xsl:with-param name="names" select="$pages"/>
            <xsl:with-param name="counts" select="for $page in $pages return count($of-text[?page = $page])"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:if test="count($hands) gt 1">
          <xsl:call-template name="m:bars">
            <xsl:with-param name="title" select="m:say('ledger.by-hand')"/>
            <xsl:with-param name="names" select="$hands ! m:name($prepared, .), if (exists($of-text[not(?hand)])) then m:say('ledger.hand-unknown') else ()"/>
            <xsl:with-param name="counts" select="for $hand in $hands return count($of-text[?hand = $hand]), count($of-text[not(?hand)])"/>
          </xsl:call-template>
        </xsl:if>
      </div>
    </xsl:if>
  </xsl:template>

  <!-- One bar a name, and its count after it. Lengths are shares of the longest; what it shows is said in words as well. -->
  <xsl:template name="m:bars">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="names" as="xs:string*"/>
    <xsl:param name="counts" as="xs:integer*"/>
    <xsl:variable name="most" as="xs:integer" select="max(($counts, 1))"/>
    <xsl:variable name="indent" as="xs:integer" select="min((150, 10 + 8 * max($names ! string-length(.))))"/>
    <figure>
      <figcaption>
        <xsl:value-of select="$title"/>
      </figcaption>
      <svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 300 {22 * count($names)}"
        aria-label="{$title}: {string-join(for $n in 1 to count($names) return $names[$n] || ', ' || $counts[$n], '; ')}">
        <xsl:for-each select="1 to count($names)">
          <xsl:variable name="n" as="xs:integer" select="."/>
          <xsl:variable name="length" as="xs:integer" select="xs:integer(round((270 - $indent) * $counts[$n] div $most))"/>
          <text x="0" y="{22 * $n - 7}">
            <xsl:value-of select="$names[$n]"/>
          </text>
          <xsl:if test="$length gt 0">
            <rect x="{$indent}" y="{22 * $n - 15}" width="{$length}" height="7"/>
          </xsl:if>
          <text x="{$indent + $length + 7}" y="{22 * $n - 7}">
            <xsl:value-of select="$counts[$n]"/>
          </text>
        </xsl:for-each>
      </svg>
    </figure>
  </xsl:template>
</xsl:stylesheet>
