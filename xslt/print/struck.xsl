<?xml version="1.0" encoding="UTF-8"?>
<!--
  A text that was struck as a whole has no words after revision, and a print of it could say nothing. It is printed as it stood before
  that: the outermost deletions are let stand (`@m:stands`, see common/state.xsl), and each is an entry on its words.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:m="urn:stet:model" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:mode name="m:stand" on-no-match="shallow-copy"/>

  <!-- Whether a document has deletions and in this state of it no word, but for signs of the editor. -->
  <xsl:function name="m:is-struck" as="xs:boolean">
    <xsl:param name="document" as="document-node()"/>
    <xsl:param name="state" as="document-node()"/>
    <xsl:variable name="word" as="text()?" select="($state//text()[matches(., '[' || $m:letter || ']')][not(ancestor::gap or ancestor::space or ancestor::note)])[1]"/>
    <xsl:sequence select="empty($word) and exists($document/*/text//del[normalize-space()])"/>
  </xsl:function>

  <xsl:function name="m:let-stand" as="document-node()">
    <xsl:param name="document" as="document-node()"/>
    <xsl:document>
      <xsl:apply-templates select="$document" mode="m:stand"/>
    </xsl:document>
  </xsl:function>

  <xsl:template match="del[m:is-outermost(.)]" mode="m:stand">
    <xsl:copy>
      <xsl:attribute name="m:stands" select="'yes'"/>
      <xsl:apply-templates select="@* | node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <!-- Whether a deletion struck words that no other deletion had round it: what a span strikes, it struck with what stands in it. -->
  <xsl:function name="m:is-outermost" as="xs:boolean">
    <xsl:param name="del" as="element(del)"/>
    <xsl:variable name="span" as="element()?" select="$del/@m:of/key('m:id', ., root($del))[1]"/>
    <xsl:sequence select="not(local-name($del/..) = ('subst', 'restore'))
      and empty($del/ancestor::del[not(parent::restore)][@m:of or empty($span) or $span/ancestor::* intersect .])
      and empty(if ($span) then () else $del//del[@m:of][not(key('m:id', @m:of, root($del))[1]/ancestor::* intersect $del)])"/>
  </xsl:function>
</xsl:stylesheet>
