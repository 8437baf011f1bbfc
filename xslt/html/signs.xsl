<?xml version="1.0" encoding="UTF-8"?>
<!-- The key to the signs: a row for each sign that a practice names (practice.xsl), by what it means: a key of the words below `signs.`. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template name="m:signs">
    <xsl:param name="practice" as="map(*)"/>
    <xsl:param name="caption" as="xs:string"/>
    <table class="key">
      <caption class="unseen">
        <xsl:value-of select="$caption"/>
      </caption>
      <thead class="unseen">
        <tr>
          <th scope="col">
            <xsl:value-of select="m:say('signs.sign')"/>
          </th>
          <th scope="col">
            <xsl:value-of select="m:say('signs.meaning')"/>
          </th>
        </tr>
      </thead>
      <tbody>
        <xsl:for-each select="$practice?signs?*">
          <xsl:call-template name="m:sign-row">
            <xsl:with-param name="meaning" select="."/>
          </xsl:call-template>
        </xsl:for-each>
      </tbody>
    </table>
  </xsl:template>

  <!-- A row of the key. -->
  <xsl:template name="m:sign-row">
    <xsl:param name="meaning" as="xs:string"/>
    <tr>
      <td>
        <xsl:call-template name="m:sign-sample">
          <xsl:with-param name="meaning" select="$meaning"/>
        </xsl:call-template>
      </td>
      <td>
        <xsl:value-of select="m:say('signs.' || $meaning)"/>
      </td>
    </tr>
  </xsl:template>

  <!-- Words that stand as the sign shows them. -->
  <xsl:template name="m:sign-sample">
    <xsl:param name="meaning" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="$meaning = 'struck'">
        <del class="del"><xsl:value-of select="m:say('signs.sample.word')"/></del>
      </xsl:when>
      <xsl:when test="$meaning = 'above'">
        <ins class="add above"><xsl:value-of select="m:say('signs.sample.word')"/></ins>
      </xsl:when>
      <xsl:when test="$meaning = 'below'">
        <ins class="add below"><xsl:value-of select="m:say('signs.sample.word')"/></ins>
      </xsl:when>
      <xsl:when test="$meaning = 'margin'">
        <ins class="add margin"><xsl:value-of select="m:say('signs.sample.word')"/></ins>
      </xsl:when>
      <xsl:when test="$meaning = 'added'">
        <ins class="add"><xsl:value-of select="m:say('signs.sample.word')"/></ins>
      </xsl:when>
      <xsl:when test="$meaning = 'replaced'">
        <span class="subst stacked"><del class="del"><xsl:value-of select="m:say('signs.sample.old')"/></del> <ins class="add above"><xsl:value-of select="m:say('signs.sample.new')"/></ins></span>
      </xsl:when>
      <xsl:when test="$meaning = 'restored'">
        <span class="restore"><del class="del"><xsl:value-of select="m:say('signs.sample.word')"/></del></span>
      </xsl:when>
      <xsl:when test="$meaning = 'unplaced'">
        <ins class="add above unplaced"><xsl:value-of select="m:say('signs.sample.word')"/></ins>
      </xsl:when>
      <xsl:when test="$meaning = 'unclear'">
        <span class="unclear"><xsl:value-of select="m:say('signs.sample.word')"/></span>
      </xsl:when>
      <xsl:when test="$meaning = 'gap'">
        <span class="gap">[…]</span>
      </xsl:when>
      <xsl:when test="$meaning = 'space'">
        <span class="space">[blank]</span>
      </xsl:when>
      <xsl:when test="$meaning = 'supplied'">
        <span class="supplied">[<xsl:value-of select="m:say('signs.sample.word')"/>]</span>
      </xsl:when>
      <xsl:when test="$meaning = 'furniture'">
        <span class="fw header"><xsl:value-of select="m:say('signs.sample.header')"/></span>
      </xsl:when>
      <xsl:when test="$meaning = 'stamp'">
        <span class="fw stamp"><xsl:value-of select="m:say('signs.sample.stamp')"/></span>
      </xsl:when>
      <xsl:when test="$meaning = 'cancelled'">
        <span class="fw header cancelled"><del class="del cancellation"><xsl:value-of select="m:say('signs.sample.marking')"/></del></span>
      </xsl:when>
      <xsl:when test="$meaning = 'aside'">
        <span class="note drafting"><xsl:value-of select="m:say('signs.sample.note')"/></span>
      </xsl:when>
      <xsl:when test="$meaning = 'note'">
        <span class="sign-sample">a</span>
      </xsl:when>
      <xsl:when test="$meaning = 'page'">
        <span class="page-sample">2</span>
      </xsl:when>
      <xsl:when test="$meaning = 'number'">
        <span class="sign-sample">3</span>
      </xsl:when>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
