<?xml version="1.0" encoding="UTF-8"?>
<!-- The key to the signs: a row for each sign that the document's diplomatic text has, and none for the others. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template name="m:signs">
    <xsl:param name="text" as="element()*"/>
    <xsl:param name="records" as="map(xs:string, item()?)*"/>
    <xsl:if test="exists($text//del[not(@type = 'cancellation')])">
      <xsl:call-template name="m:sign-row">
        <xsl:with-param name="meaning" select="'struck'"/>
        <xsl:with-param name="sign">
          <del class="del"><xsl:value-of select="m:say('signs.sample.word')"/></del>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="exists($text//add[@place = 'above'][not(parent::subst)][not(@type = 'unplaced')])">
      <xsl:call-template name="m:sign-row">
        <xsl:with-param name="meaning" select="'above'"/>
        <xsl:with-param name="sign">
          <ins class="add above"><xsl:value-of select="m:say('signs.sample.word')"/></ins>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="exists($text//add[@place = 'below'])">
      <xsl:call-template name="m:sign-row">
        <xsl:with-param name="meaning" select="'below'"/>
        <xsl:with-param name="sign">
          <ins class="add below"><xsl:value-of select="m:say('signs.sample.word')"/></ins>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="exists($text//add[starts-with(@place, 'margin')])">
      <xsl:call-template name="m:sign-row">
        <xsl:with-param name="meaning" select="'margin'"/>
        <xsl:with-param name="sign">
          <ins class="add margin"><xsl:value-of select="m:say('signs.sample.word')"/></ins>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="exists($text//add[not(@place) or not(matches(@place, '^(above|below|margin)'))])">
      <xsl:call-template name="m:sign-row">
        <xsl:with-param name="meaning" select="'added'"/>
        <xsl:with-param name="sign">
          <ins class="add"><xsl:value-of select="m:say('signs.sample.word')"/></ins>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="exists($text//subst/add[@place = 'above'])">
      <xsl:call-template name="m:sign-row">
        <xsl:with-param name="meaning" select="'replaced'"/>
        <xsl:with-param name="sign">
          <span class="subst stacked"><del class="del"><xsl:value-of select="m:say('signs.sample.old')"/></del> <ins class="add above"><xsl:value-of select="m:say('signs.sample.new')"/></ins></span>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="exists($text//restore)">
      <xsl:call-template name="m:sign-row">
        <xsl:with-param name="meaning" select="'restored'"/>
        <xsl:with-param name="sign">
          <span class="restore"><del class="del"><xsl:value-of select="m:say('signs.sample.word')"/></del></span>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="$records?unplaced = true()">
      <xsl:call-template name="m:sign-row">
        <xsl:with-param name="meaning" select="'unplaced'"/>
        <xsl:with-param name="sign">
          <ins class="add above unplaced"><xsl:value-of select="m:say('signs.sample.word')"/></ins>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="exists($text//unclear)">
      <xsl:call-template name="m:sign-row">
        <xsl:with-param name="meaning" select="'unclear'"/>
        <xsl:with-param name="sign">
          <span class="unclear"><xsl:value-of select="m:say('signs.sample.word')"/></span>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="exists($text//gap)">
      <xsl:call-template name="m:sign-row">
        <xsl:with-param name="meaning" select="'gap'"/>
        <xsl:with-param name="sign">
          <span class="gap">[…]</span>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="exists($text//space)">
      <xsl:call-template name="m:sign-row">
        <xsl:with-param name="meaning" select="'space'"/>
        <xsl:with-param name="sign">
          <span class="space">[blank]</span>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="exists($text//supplied)">
      <xsl:call-template name="m:sign-row">
        <xsl:with-param name="meaning" select="'supplied'"/>
        <xsl:with-param name="sign">
          <span class="supplied">[<xsl:value-of select="m:say('signs.sample.word')"/>]</span>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="exists($text//fw[not(del[@type = 'cancellation'])][not(@type = 'stamp')])">
      <xsl:call-template name="m:sign-row">
        <xsl:with-param name="meaning" select="'furniture'"/>
        <xsl:with-param name="sign">
          <span class="fw header"><xsl:value-of select="m:say('signs.sample.header')"/></span>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="exists($text//fw[@type = 'stamp'])">
      <xsl:call-template name="m:sign-row">
        <xsl:with-param name="meaning" select="'stamp'"/>
        <xsl:with-param name="sign">
          <span class="fw stamp"><xsl:value-of select="m:say('signs.sample.stamp')"/></span>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="exists($text//fw/del[@type = 'cancellation'])">
      <xsl:call-template name="m:sign-row">
        <xsl:with-param name="meaning" select="'cancelled'"/>
        <xsl:with-param name="sign">
          <span class="fw header cancelled"><del class="del cancellation"><xsl:value-of select="m:say('signs.sample.marking')"/></del></span>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="exists($text//note[m:note-kind(.) = 'aside'])">
      <xsl:call-template name="m:sign-row">
        <xsl:with-param name="meaning" select="'aside'"/>
        <xsl:with-param name="sign">
          <span class="note drafting"><xsl:value-of select="m:say('signs.sample.note')"/></span>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="exists($text//pb)">
      <xsl:call-template name="m:sign-row">
        <xsl:with-param name="meaning" select="'page'"/>
        <xsl:with-param name="sign">
          <span class="page-sample">2</span>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="exists($records)">
      <xsl:call-template name="m:sign-row">
        <xsl:with-param name="meaning" select="'number'"/>
        <xsl:with-param name="sign">
          <span class="sign-sample">3</span>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- A row of the key; `meaning` is a key of the words below `signs.`. -->
  <xsl:template name="m:sign-row">
    <xsl:param name="sign" as="node()*"/>
    <xsl:param name="meaning" as="xs:string"/>
    <tr>
      <td>
        <xsl:copy-of select="$sign"/>
      </td>
      <td>
        <xsl:value-of select="m:say('signs.' || $meaning)"/>
      </td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
