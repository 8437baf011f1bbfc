<?xml version="1.0" encoding="UTF-8"?>
<!--
  A prepared document as it was before revision (`original`) or after a stage of it (`stage:ID`): what was done later is as if it had never been done, so that its print
  and its entries tell of nothing later. Which edits those are is the rule of common/state.xsl.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:m="urn:stet:model" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:mode name="m:at-state" on-no-match="shallow-copy"/>

  <xsl:function name="m:at-state" as="document-node()">
    <xsl:param name="prepared" as="document-node()"/>
    <xsl:param name="state" as="xs:string"/>
    <xsl:variable name="stages" as="xs:string*" select="m:stages($prepared)"/>
    <xsl:document>
      <xsl:apply-templates select="$prepared" mode="m:at-state">
        <xsl:with-param name="stages" as="xs:string*" select="$stages" tunnel="yes"/>
        <xsl:with-param name="reached" as="xs:integer" select="if ($state = 'original') then -1 else (index-of($stages, substring-after($state, ':')), count($stages))[1]" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:document>
  </xsl:function>

  <xsl:template match="del | add | delSpan | addSpan" mode="m:at-state">
    <xsl:param name="reached" as="xs:integer" tunnel="yes"/>
    <xsl:param name="stages" as="xs:string*" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="m:is-done(., $reached, $stages)">
        <xsl:copy>
          <!-- Halves whose substitution is not whole yet stand by themselves. -->
          <xsl:copy-of select="parent::subst/(@hand, @m:hand, @change, @cert, @ana)"/>
          <xsl:copy-of select="@* except @m:undone"/>
          <xsl:if test="m:is-undone(., $reached, $stages)">
            <xsl:copy-of select="(@m:undone, parent::subst/@m:undone)[1]"/>
          </xsl:if>
          <xsl:apply-templates mode="#current"/>
        </xsl:copy>
      </xsl:when>
      <xsl:when test="self::del">
        <xsl:apply-templates mode="#current"/>
      </xsl:when>
      <xsl:when test="self::add">
        <xsl:variable name="cut" as="element()*">
          <xsl:call-template name="m:cut"/>
        </xsl:variable>
        <xsl:for-each select="$cut">
          <xsl:copy>
            <xsl:copy-of select="@* except @ref"/>
          </xsl:copy>
        </xsl:for-each>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="subst" mode="m:at-state">
    <xsl:param name="reached" as="xs:integer" tunnel="yes"/>
    <xsl:param name="stages" as="xs:string*" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="every $half in (del, add) satisfies m:is-done($half, $reached, $stages)">
        <xsl:copy>
          <xsl:copy-of select="@* except @m:undone"/>
          <xsl:if test="m:is-undone(., $reached, $stages)">
            <xsl:copy-of select="@m:undone"/>
          </xsl:if>
          <xsl:apply-templates mode="#current"/>
        </xsl:copy>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="*" mode="#current"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Not yet restored, or not even deleted yet. -->
  <xsl:template match="restore" mode="m:at-state">
    <xsl:param name="reached" as="xs:integer" tunnel="yes"/>
    <xsl:param name="stages" as="xs:string*" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="if (del) then m:is-restored(del[1], $reached, $stages) and m:is-done(del[1], $reached, $stages) else m:is-done(., $reached, $stages)">
        <xsl:next-match/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates mode="#current"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Passages change places after the text was written; a stage is not asked for, as in state.xsl. -->
  <xsl:template match="transpose" mode="m:at-state">
    <xsl:param name="reached" as="xs:integer" tunnel="yes"/>
    <xsl:if test="$reached ge 0">
      <xsl:next-match/>
    </xsl:if>
  </xsl:template>

  <!-- Halves that stand apart are one substitution when both are there. -->
  <xsl:template match="substJoin" mode="m:at-state">
    <xsl:param name="reached" as="xs:integer" tunnel="yes"/>
    <xsl:param name="stages" as="xs:string*" tunnel="yes"/>
    <xsl:if test="every $half in m:targets(@target) ! key('m:id', ., root(current())) satisfies m:is-done($half, $reached, $stages)">
      <xsl:next-match/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
