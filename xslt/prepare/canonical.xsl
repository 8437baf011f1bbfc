<?xml version="1.0" encoding="UTF-8"?>
<!--
  What others say in other elements of the TEI, said in those that the editions read. Where there is nothing of the kind the
  document is taken as it is.

    sourceDoc without a text (chapter 12.2)   a text: a surface is a page, a zone a block, a line a line of it. Zones that hold
                                     what belongs to the page alone (`m:page-zones`) are furniture, one in a line is a phrase;
                                     a surface in another one, a slip of paper on it, is no page of its own
    mod of a del and an add          subst
    app whose readings are stages of the writing (rdg/@varSeq), all of them del and add    subst
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:m="urn:stet:model" xmlns="http://www.tei-c.org/ns/1.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:mode name="m:canonical" on-no-match="shallow-copy"/>

  <!-- Types of zones that hold what belongs to the page, not to the text. -->
  <xsl:variable name="m:page-zones" as="xs:string*" select="tokenize('pagination page-number pageNumber page_number header footer
    running_head running-head runningHead library stamp catchword catch-word signature-mark')"/>

  <xsl:function name="m:canonical" as="document-node()">
    <xsl:param name="document" as="document-node()"/>
    <xsl:choose>
      <xsl:when test="exists($document/*[sourceDoc][not(text)]) or exists($document//(mod | app)[m:is-substitution(.)])">
        <xsl:document>
          <xsl:apply-templates select="$document/node()" mode="m:canonical"/>
        </xsl:document>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$document"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Whether a mod, or an app that tells the stages of the writing, is made of deletions and additions and nothing else. -->
  <xsl:function name="m:is-substitution" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="holders" as="element()*" select="if ($element/self::app) then $element/* else $element"/>
    <xsl:sequence select="exists($holders/del) and exists($holders/add)
      and empty($holders/(* except (del | add | anchor))) and not($holders/text()[normalize-space()])
      and ($element/self::mod or ($element/rdg/@varSeq and empty($element/(* except rdg))))"/>
  </xsl:function>

  <xsl:template match="mod[m:is-substitution(.)] | app[m:is-substitution(.)]" mode="m:canonical">
    <subst>
      <xsl:copy-of select="@* except (@type, @spanTo)"/>
      <xsl:apply-templates select="if (self::app) then rdg/node() else node()" mode="#current"/>
    </subst>
  </xsl:template>

  <!-- 1. A sourceDoc is a text of its surfaces. -->
  <xsl:template match="sourceDoc[not(../text)]" mode="m:canonical">
    <text>
      <body>
        <xsl:call-template name="m:blocks"/>
      </body>
    </text>
  </xsl:template>

  <xsl:template match="surfaceGrp" mode="m:canonical">
    <xsl:call-template name="m:blocks"/>
  </xsl:template>

  <xsl:template match="surface" mode="m:canonical">
    <xsl:if test="not(ancestor::surface)">
      <pb>
        <xsl:copy-of select="@n, @xml:id, (@facs, (. | zone)/graphic/@url ! m:facs(.))[1]"/>
      </pb>
    </xsl:if>
    <xsl:call-template name="m:blocks"/>
  </xsl:template>

  <xsl:function name="m:facs" as="attribute()">
    <xsl:param name="url" as="attribute()"/>
    <xsl:attribute name="facs" select="$url"/>
  </xsl:function>

  <!-- 2. Zones are blocks; what stands beside them, and lines without a zone, make blocks too. -->
  <xsl:template match="zone" mode="m:canonical">
    <xsl:call-template name="m:blocks"/>
  </xsl:template>

  <xsl:template match="line//zone" mode="m:canonical" priority="1">
    <seg>
      <xsl:copy-of select="@xml:id"/>
      <xsl:apply-templates mode="#current"/>
    </seg>
  </xsl:template>

  <xsl:template match="surface/graphic | zone/graphic" mode="m:canonical"/>

  <!-- What the editor says of a surface. -->
  <xsl:template match="surface/(label | desc) | surfaceGrp/(label | desc) | zone/(label | desc)" mode="m:canonical">
    <note type="editorial">
      <xsl:apply-templates select="@xml:id, node()" mode="#current"/>
    </note>
  </xsl:template>

  <xsl:template name="m:blocks">
    <xsl:for-each-group select="node()" group-adjacent="exists(self::zone | self::surface | self::surfaceGrp)">
      <xsl:choose>
        <xsl:when test="current-grouping-key()">
          <xsl:apply-templates select="current-group()" mode="m:canonical"/>
        </xsl:when>
        <xsl:when test="exists(current-group()[normalize-space() or descendant-or-self::gap or descendant-or-self::space])">
          <xsl:call-template name="m:block"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="current-group()[self::*]" mode="m:canonical"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:template name="m:block">
    <xsl:variable name="zone" as="element()?" select="../self::zone"/>
    <xsl:variable name="is-furniture" as="xs:boolean" select="$zone/@type = $m:page-zones"/>
    <xsl:variable name="nodes" as="node()*" select="current-group()"/>
    <xsl:variable name="is-first" as="xs:boolean" select="$nodes[1] is ($nodes[1]/../node())[1]"/>
    <xsl:element name="{if ($is-furniture) then 'fw' else 'ab'}">
      <xsl:copy-of select="if ($is-first) then $zone/@xml:id else (), $zone/(@type, @facs)"/>
      <xsl:apply-templates select="$nodes" mode="m:canonical"/>
    </xsl:element>
  </xsl:template>

  <!-- 3. Lines. -->
  <xsl:template match="line" mode="m:canonical">
    <xsl:if test="preceding-sibling::*[1][not(self::zone | self::surface)] and exists(preceding-sibling::line)">
      <lb/>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="@xml:id">
        <seg>
          <xsl:copy-of select="@xml:id"/>
          <xsl:apply-templates mode="#current"/>
        </seg>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates mode="#current"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
