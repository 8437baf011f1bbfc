<?xml version="1.0" encoding="UTF-8"?>
<!--
  Edits on the page. In the diplomatic state a deletion is a del and an addition an ins, where they stand; in the original, what a
  later hand struck is marked as a phrase, in the later states what was added is an ins. Each has a sign that leads to its record;
  the sign is drawn by the theme, so that it is never copied with the text.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template match="del" mode="m:html">
    <xsl:param name="state" as="xs:string" tunnel="yes"/>
    <xsl:element name="{if ($state = 'diplomatic') then 'del' else 'span'}">
      <xsl:attribute name="class" select="if ($state = 'diplomatic') then ('del', @type, m:hand-class(.)) else 'revised'" separator=" "/>
      <xsl:call-template name="m:attributes"/>
      <xsl:call-template name="m:of"/>
      <xsl:call-template name="m:phrases"/>
    </xsl:element>
    <xsl:call-template name="m:sign"/>
  </xsl:template>

  <xsl:template match="add" mode="m:html">
    <xsl:param name="state" as="xs:string" tunnel="yes"/>
    <ins>
      <xsl:attribute name="class" select="if ($state = 'diplomatic') then ('add', @place/tokenize(.), @type, m:hand-class(.)) else 'revised'" separator=" "/>
      <xsl:call-template name="m:attributes"/>
      <xsl:call-template name="m:of"/>
      <xsl:call-template name="m:phrases"/>
    </ins>
    <xsl:call-template name="m:sign"/>
  </xsl:template>

  <!-- A piece of a large edit says whose it is. -->
  <xsl:template name="m:of">
    <xsl:if test="@m:of">
      <xsl:attribute name="data-of" select="@m:of"/>
    </xsl:if>
  </xsl:template>

  <!-- A short substitution: the addition stands over what it replaces. -->
  <xsl:template match="subst" mode="m:html">
    <xsl:param name="state" as="xs:string" tunnel="yes"/>
    <span class="{if ($state = 'diplomatic' and m:is-stacked(.)) then 'subst stacked' else 'subst'}">
      <xsl:call-template name="m:attributes"/>
      <xsl:call-template name="m:phrases"/>
    </span>
    <xsl:call-template name="m:sign"/>
  </xsl:template>

  <xsl:function name="m:is-stacked" as="xs:boolean">
    <xsl:param name="subst" as="element()"/>
    <xsl:sequence select="count($subst/del) = 1 and count($subst/add) = 1 and $subst/add/@place = 'above'
      and not($subst//(pb | lb | fw | note)) and max(($subst/del, $subst/add) ! string-length(.)) le 24"/>
  </xsl:function>

  <xsl:template match="restore" mode="m:html">
    <xsl:param name="state" as="xs:string" tunnel="yes"/>
    <span class="{if ($state = 'diplomatic') then 'restore' else 'restored'}">
      <xsl:call-template name="m:attributes"/>
      <xsl:call-template name="m:phrases"/>
    </span>
    <xsl:call-template name="m:sign"/>
  </xsl:template>

  <xsl:template match="m:cut" mode="m:html">
    <xsl:call-template name="m:sign"/>
  </xsl:template>

  <!-- Acts on several passages have none that is theirs alone: their address is the point where they are named. -->
  <xsl:template match="delSpan | addSpan | substJoin | transpose" mode="m:html">
    <span class="point">
      <xsl:call-template name="m:attributes"/>
    </span>
    <xsl:call-template name="m:sign"/>
  </xsl:template>

  <xsl:template match="listTranspose" mode="m:html">
    <xsl:apply-templates select="transpose" mode="#current"/>
  </xsl:template>

  <!-- The sign of a record, once for each: a subst has it, not its halves. -->
  <xsl:template name="m:sign">
    <xsl:param name="numbers" tunnel="yes"/>
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="id" as="xs:string?" select="if (@m:of or $linked) then () else (@ref, @xml:id)[1]"/>
    <xsl:variable name="n" as="xs:integer?" select="if ($id) then $numbers($id) else ()"/>
    <xsl:if test="exists($n)">
      <a class="sign" href="#record-{$n}" aria-label="{m:say('text.revision', map{'n': $n})}" data-n="{$n}"/>
    </xsl:if>
  </xsl:template>

  <!-- The medium of the hand, which gives an edit its colour: hand-pencil, hand-ink … -->
  <xsl:function name="m:hand-class" as="xs:string?">
    <xsl:param name="edit" as="element()"/>
    <xsl:variable name="medium" as="xs:string?" select="$edit/@m:medium"/>
    <xsl:sequence select="if (matches($medium, 'pencil')) then 'pencil' else if (matches($medium, 'type')) then 'typed' else ()"/>
  </xsl:function>
</xsl:stylesheet>
