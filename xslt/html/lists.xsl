<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists and tables of a text as HTML; in a phrase they are phrases. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:m="urn:stet:model" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- Items of one run are a list; what interrupts them on the page stands between two lists. A label is a label as written. -->
  <xsl:template match="list" mode="m:html">
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:element name="{if ($phrasing) then 'span' else 'div'}">
      <xsl:attribute name="class" select="'list'"/>
      <xsl:call-template name="m:attributes"/>
      <xsl:for-each-group select="*" group-adjacent="exists((self::label | self::item | self::lb)[not(. is ../*[1]/self::lb)])">
        <xsl:choose>
          <xsl:when test="current-grouping-key() and exists(current-group()/self::item)">
            <xsl:element name="{if ($phrasing) then 'span' else 'ul'}">
              <xsl:apply-templates select="current-group()/self::item" mode="#current"/>
            </xsl:element>
          </xsl:when>
          <xsl:otherwise>
            <xsl:apply-templates select="current-group()" mode="#current"/>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:for-each-group>
    </xsl:element>
  </xsl:template>

  <xsl:template match="item" mode="m:html">
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="label" as="element()?" select="preceding-sibling::*[1][self::label]"/>
    <xsl:variable name="block" as="element()?" select="*[1][self::p][not(preceding-sibling::text()[normalize-space()])]"/>
    <xsl:element name="{if ($phrasing) then 'span' else 'li'}">
      <xsl:if test="exists($label) or $phrasing">
        <xsl:attribute name="class" select="if ($phrasing) then 'item' else (), if (exists($label)) then 'labelled' else ()" separator=" "/>
      </xsl:if>
      <xsl:call-template name="m:attributes"/>
      <xsl:choose>
        <xsl:when test="exists($block)">
          <xsl:apply-templates select="$block" mode="#current">
            <xsl:with-param name="label" select="$label"/>
          </xsl:apply-templates>
          <xsl:apply-templates select="$block/following-sibling::node()" mode="#current"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="$label" mode="m:label"/>
          <xsl:call-template name="m:line"/>
          <xsl:apply-templates mode="#current"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:element>
  </xsl:template>

  <xsl:mode name="m:label" on-no-match="shallow-skip"/>
  <xsl:template match="label" mode="m:label">
    <!-- Of a label that was struck nothing stands, no space either. -->
    <xsl:if test="normalize-space() or .//pb">
      <span class="label">
        <xsl:call-template name="m:line"/>
        <xsl:call-template name="m:phrases"/>
      </span>
      <xsl:text> </xsl:text>
    </xsl:if>
  </xsl:template>
  <xsl:template match="list/label" mode="m:html"/>

  <!-- Rows of one run are a table; what interrupts them stands between two. -->
  <xsl:template match="table" mode="m:html">
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:element name="{if ($phrasing) then 'span' else 'div'}">
      <xsl:attribute name="class" select="'table'"/>
      <xsl:call-template name="m:attributes"/>
      <xsl:for-each-group select="*" group-adjacent="exists(self::row) and not($phrasing)">
        <xsl:choose>
          <xsl:when test="current-grouping-key()">
            <table>
              <tbody>
                <xsl:apply-templates select="current-group()" mode="#current"/>
              </tbody>
            </table>
          </xsl:when>
          <xsl:otherwise>
            <xsl:apply-templates select="current-group()" mode="#current"/>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:for-each-group>
    </xsl:element>
  </xsl:template>

  <xsl:template match="row" mode="m:html">
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:element name="{if ($phrasing) then 'span' else 'tr'}">
      <xsl:if test="$phrasing">
        <xsl:attribute name="class" select="'row'"/>
      </xsl:if>
      <xsl:call-template name="m:attributes"/>
      <xsl:apply-templates select="cell" mode="#current"/>
    </xsl:element>
  </xsl:template>

  <!-- What stands between cells (a page that begins) goes into the next one. -->
  <xsl:template match="cell" mode="m:html">
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:element name="{if ($phrasing) then 'span' else 'td'}">
      <xsl:if test="$phrasing">
        <xsl:attribute name="class" select="'cell'"/>
      </xsl:if>
      <xsl:call-template name="m:attributes"/>
      <xsl:if test="not(preceding-sibling::cell)">
        <xsl:for-each select="..">
          <xsl:call-template name="m:line"/>
        </xsl:for-each>
      </xsl:if>
      <xsl:apply-templates select="preceding-sibling::*[not(self::cell)][following-sibling::cell[1] is current()]" mode="#current"/>
      <xsl:apply-templates mode="#current"/>
      <xsl:if test="not(following-sibling::cell)">
        <xsl:apply-templates select="following-sibling::*" mode="#current"/>
      </xsl:if>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
