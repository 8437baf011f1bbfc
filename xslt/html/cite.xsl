<?xml version="1.0" encoding="UTF-8"?>
<!--
  How to cite a document, or the edition. The references are made by CSL (src/editions/citation) and come in the parameter `site`, as
  runs of words of which some are in italics. A page made without them has a reference of its own making.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template name="m:cite">
    <xsl:param name="prepared" as="document-node()?" select="()"/>
    <section class="cite" id="cite" aria-labelledby="cite-title">
      <h2 id="cite-title">
        <xsl:value-of select="m:say('cite.title')"/>
      </h2>
      <xsl:choose>
        <xsl:when test="exists($m:site?citations)">
          <dl class="references">
            <xsl:for-each select="$m:site?citations?*">
              <div>
                <dt>
                  <xsl:value-of select="?style"/>
                </dt>
                <dd class="reference">
                  <xsl:for-each select="?runs?*">
                    <xsl:choose>
                      <xsl:when test="?italic">
                        <cite>
                          <xsl:value-of select="?text"/>
                        </cite>
                      </xsl:when>
                      <xsl:otherwise>
                        <xsl:value-of select="?text"/>
                      </xsl:otherwise>
                    </xsl:choose>
                  </xsl:for-each>
                </dd>
              </div>
            </xsl:for-each>
          </dl>
        </xsl:when>
        <xsl:when test="exists($prepared)">
          <p class="reference">
            <xsl:value-of select="m:reference($prepared)"/>
          </p>
        </xsl:when>
      </xsl:choose>
      <xsl:if test="exists($m:site?references)">
        <xsl:variable name="parts" as="xs:string+" select="m:say-parts('cite.managers', 'files')"/>
        <p>
          <xsl:value-of select="$parts[1]"/>
          <xsl:for-each select="$m:site?references?*">
            <xsl:if test="position() gt 1">, </xsl:if>
            <a href="{?href}" type="{?type}" download="">
              <xsl:value-of select="?label"/>
            </a>
          </xsl:for-each>
          <xsl:value-of select="$parts[2]"/>
        </p>
      </xsl:if>
      <xsl:if test="exists($prepared)">
        <xsl:call-template name="m:addresses">
          <xsl:with-param name="prepared" select="$prepared"/>
        </xsl:call-template>
      </xsl:if>
    </section>
  </xsl:template>

  <!-- How places are addressed, shown on the document's own: its last page, and its first line. -->
  <xsl:template name="m:addresses">
    <xsl:param name="prepared" as="document-node()"/>
    <xsl:variable name="page" as="element()?" select="($prepared//text//pb)[last()]"/>
    <xsl:variable name="line" as="element()?" select="($prepared//text//*[@m:line])[1]"/>
    <xsl:variable name="samples" as="xs:string*" select="
      $page ! ('#' || m:page-id(.)), $line ! ('#line-' || m:page-token(.) || '.' || @m:line)"/>
    <xsl:variable name="parts" as="xs:string+" select="m:say-parts('cite.addresses', 'addresses')"/>
    <p>
      <xsl:value-of select="$parts[1]"/>
      <xsl:for-each select="$samples">
        <xsl:if test="position() gt 1">, </xsl:if>
        <code>
          <xsl:value-of select="."/>
        </code>
      </xsl:for-each>
      <xsl:value-of select="$parts[2]"/>
      <xsl:text> </xsl:text>
      <xsl:value-of select="m:say('cite.marks', map{'addresses': m:say('views.addresses')})"/>
    </p>
  </xsl:template>

  <!-- Author, “Title,” date. In edition. Publisher. -->
  <xsl:function name="m:reference" as="xs:string">
    <xsl:param name="document" as="document-node()"/>
    <xsl:variable name="header" as="element()?" select="$document/*/teiHeader"/>
    <xsl:variable name="work" as="xs:string" select="string-join((
      $header/fileDesc/titleStmt/author/normalize-space()[. != ''],
      m:say('cite.quoted', map{'title': m:title($document)}),
      m:date($header)), ', ')"/>
    <xsl:variable name="edition" as="xs:string*" select="
      $m:site?edition?title[. != m:title($document)] ! m:say('cite.in', map{'edition': .}),
      $header/fileDesc/publicationStmt/publisher/normalize-space()[. != ''],
      $m:site?address"/>
    <xsl:sequence select="string-join(($work, $edition), '. ') || '.'"/>
  </xsl:function>
</xsl:stylesheet>
