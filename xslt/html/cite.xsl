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
      <h2 id="cite-title">How to cite</h2>
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
        <p>
          <xsl:text>For reference managers: </xsl:text>
          <xsl:for-each select="$m:site?references?*">
            <xsl:if test="position() gt 1">, </xsl:if>
            <a href="{?href}" type="{?type}" download="">
              <xsl:value-of select="?label"/>
            </a>
          </xsl:for-each>
          <xsl:text>. Add the day on which you read it, where your style asks for one.</xsl:text>
        </p>
      </xsl:if>
      <xsl:if test="exists($prepared)">
        <xsl:call-template name="m:addresses">
          <xsl:with-param name="prepared" select="$prepared"/>
        </xsl:call-template>
      </xsl:if>
    </section>
  </xsl:template>

  <!-- How places are addressed, shown on the document's own. -->
  <xsl:template name="m:addresses">
    <xsl:param name="prepared" as="document-node()"/>
    <xsl:variable name="page" as="element()?" select="($prepared//text//pb)[last()]"/>
    <p>
      <xsl:text>Pages, paragraphs, lines and revisions have addresses of their own, which stay the same when the edition is built again. Tick “Addresses” above the text to see the mark of each in the margin, and copy the link that it is. </xsl:text>
      <xsl:if test="exists($page)">
        <xsl:text>So </xsl:text>
        <code>
          <xsl:value-of select="'#' || m:page-id($page)"/>
        </code>
        <xsl:text> is a page, and </xsl:text>
      </xsl:if>
      <code>
        <xsl:value-of select="'#line-' || m:page-token(($prepared//text//*[@m:line])[1]) || '.1'"/>
      </code>
      <xsl:text> is a line of the diplomatic text.</xsl:text>
    </p>
  </xsl:template>

  <!-- Author, “Title,” date. In edition. Publisher. -->
  <xsl:function name="m:reference" as="xs:string">
    <xsl:param name="document" as="document-node()"/>
    <xsl:variable name="header" as="element()?" select="$document/*/teiHeader"/>
    <xsl:variable name="work" as="xs:string" select="string-join((
      $header/fileDesc/titleStmt/author/normalize-space()[. != ''],
      '“' || m:title($document) || '”',
      m:date($header)), ', ')"/>
    <xsl:variable name="edition" as="xs:string*" select="
      $m:site?edition?title[. != m:title($document)] ! ('In ' || .),
      $header/fileDesc/publicationStmt/publisher/normalize-space()[. != ''],
      $m:site?address"/>
    <xsl:sequence select="string-join(($work, $edition), '. ') || '.'"/>
  </xsl:function>
</xsl:stylesheet>
