<?xml version="1.0" encoding="UTF-8"?>
<!--
  What the editor should hear about a TEI file, said as messages that the caller reads (m:foreign, m:unanchored): elements that no
  stylesheet knows, whose text stands in every state all the same, and spans that have no anchor to end at.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:m="urn:stet:model" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:mode name="m:as-typed" on-no-match="shallow-copy"/>

  <xsl:template name="m:report">
    <xsl:for-each-group select="*/(text | self::text)//*[empty($m:class(local-name()))]" group-by="name()">
      <xsl:message>
        <m:foreign name="{current-grouping-key()}" count="{count(current-group())}"/>
      </xsl:message>
    </xsl:for-each-group>
    <xsl:for-each-group select="*/text//(delSpan | addSpan)[not(m:has-end(.))]" group-by="name()">
      <xsl:message>
        <m:unanchored name="{current-grouping-key()}" count="{count(current-group())}"/>
      </xsl:message>
    </xsl:for-each-group>
  </xsl:template>

  <!-- The document with each moved addition at the anchor where it was typed. -->
  <xsl:function name="m:as-typed" as="document-node()">
    <xsl:param name="document" as="document-node()"/>
    <xsl:document>
      <xsl:apply-templates select="$document" mode="m:as-typed"/>
    </xsl:document>
  </xsl:function>

  <xsl:key name="m:typed" match="add[@corresp]" use="m:targets(@corresp)"/>

  <xsl:template match="add[key('m:id', m:targets(@corresp))/self::anchor[@type = 'typed']]" mode="m:as-typed"/>

  <!-- Between blocks, an addition was a line of its own. -->
  <xsl:template match="anchor[@type = 'typed'][key('m:typed', @xml:id)]" mode="m:as-typed">
    <xsl:choose>
      <xsl:when test="parent::*[$m:is-container(local-name()) or self::item]">
        <p xmlns="http://www.tei-c.org/ns/1.0">
          <xsl:copy-of select="key('m:typed', @xml:id)/node()"/>
        </p>
      </xsl:when>
      <xsl:otherwise>
        <xsl:copy-of select="key('m:typed', @xml:id)/node()"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
