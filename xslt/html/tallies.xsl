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
    <xsl:variable name="unknown" as="xs:integer" select="count($of-text[not(?hand)])"/>
    <xsl:variable name="by-hand" as="xs:boolean" select="count($hands) + (if ($unknown gt 0) then 1 else 0) gt 1"/>
    <xsl:if test="exists($of-text) and (count($pages) gt 1 or $by-hand)">
      <div class="tallies">
        <xsl:if test="count($pages) gt 1">
          <xsl:variable name="on-page" as="map(xs:string, xs:integer)">
            <xsl:map>
              <xsl:for-each-group select="$of-text" group-by="?page">
                <xsl:map-entry key="string(current-grouping-key())" select="count(current-group())"/>
              </xsl:for-each-group>
            </xsl:map>
          </xsl:variable>
          <xsl:variable name="counts" as="xs:integer*" select="$pages ! ($on-page(.), 0)[1]"/>
          <xsl:choose>
            <xsl:when test="count($pages) gt 16">
              <xsl:call-template name="m:columns">
                <xsl:with-param name="title" select="m:say('ledger.by-page')"/>
                <xsl:with-param name="names" select="$pages"/>
                <xsl:with-param name="counts" select="$counts"/>
              </xsl:call-template>
            </xsl:when>
            <xsl:otherwise>
              <xsl:call-template name="m:bars">
                <xsl:with-param name="title" select="m:say('ledger.by-page')"/>
                <xsl:with-param name="names" select="$pages"/>
                <xsl:with-param name="counts" select="$counts"/>
              </xsl:call-template>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:if>
        <xsl:if test="$by-hand">
          <xsl:call-template name="m:bars">
            <xsl:with-param name="title" select="m:say('ledger.by-hand')"/>
            <xsl:with-param name="names" select="$hands ! m:name($prepared, .), if ($unknown gt 0) then m:say('ledger.hand-unknown') else ()"/>
            <xsl:with-param name="counts" select="for $hand in $hands return count($of-text[?hand = $hand]), if ($unknown gt 0) then $unknown else ()"/>
          </xsl:call-template>
        </xsl:if>
      </div>
    </xsl:if>
  </xsl:template>

  <!-- Of many, one column each, in their order; the first, the last and the fullest are named. -->
  <xsl:template name="m:columns">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="names" as="xs:string*"/>
    <xsl:param name="counts" as="xs:integer*"/>
    <xsl:variable name="most" as="xs:integer" select="max(($counts, 1))"/>
    <xsl:variable name="step" as="xs:double" select="300 div count($names)"/>
    <xsl:variable name="fullest" as="xs:integer" select="index-of($counts, max($counts))[1]"/>
    <figure>
      <figcaption>
        <xsl:value-of select="$title"/>
      </figcaption>
      <svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 300 100"
        aria-label="{m:say('ledger.columns', map{'title': $title, 'sum': sum($counts), 'pages': count($names), 'most': $most, 'page': $names[$fullest]})}">
        <xsl:for-each select="1 to count($names)">
          <xsl:variable name="n" as="xs:integer" select="."/>
          <xsl:variable name="height" as="xs:integer" select="xs:integer(round(60 * $counts[$n] div $most))"/>
          <xsl:if test="$height gt 0">
            <rect x="{round($step * ($n - 1), 2)}" y="{80 - $height}" width="{round(max(($step * 0.7, 0.4)), 2)}" height="{$height}"/>
          </xsl:if>
        </xsl:for-each>
        <text x="0" y="95">
          <xsl:value-of select="$names[1]"/>
        </text>
        <text x="300" y="95" text-anchor="end">
          <xsl:value-of select="$names[last()]"/>
        </text>
        <text x="{round(min((max((20, $step * $fullest)), 280)), 2)}" y="14" text-anchor="middle">
          <xsl:value-of select="$names[$fullest] || ': ' || $most"/>
        </text>
      </svg>
    </figure>
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
