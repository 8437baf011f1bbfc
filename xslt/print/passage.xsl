<?xml version="1.0" encoding="UTF-8"?>
<!--
  What an entry says of words that do not stand: the words, and in their place the edits that had been made in them before, each with
  its own entry. m:passage is a string where nothing had been done in them, else an array of strings and of maps with `entry` and `words`.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:mode name="m:passage" on-no-match="shallow-skip"/>

  <xsl:function name="m:passage" as="item()?">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="parts" as="element()*"/>
    <xsl:param name="records" as="map(xs:string, map(xs:string, item()?))"/>
    <xsl:param name="document" as="document-node()"/>
    <xsl:variable name="is-plain" as="xs:boolean" select="empty(($parts//*[m:is-edit(.)], $parts ! m:edit-within(.)))"/>
    <xsl:sequence select="if ($is-plain) then normalize-space($words)[. != ''] else array{m:with-entries($parts, $records, $document)}"/>
  </xsl:function>

  <xsl:function name="m:with-entries" as="item()*">
    <xsl:param name="parts" as="element()*"/>
    <xsl:param name="records" as="map(xs:string, map(xs:string, item()?))"/>
    <xsl:param name="document" as="document-node()"/>
    <xsl:for-each select="m:within($parts, 'final')/m:text/p">
      <xsl:sequence select="if (position() gt 1) then ' ' else ()"/>
      <xsl:apply-templates mode="m:passage">
        <xsl:with-param name="records" as="map(*)" select="$records" tunnel="yes"/>
        <xsl:with-param name="document" as="document-node()" select="$document" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:for-each>
  </xsl:function>

  <!-- The entries that stand within an entry. -->
  <xsl:function name="m:entries-within" as="map(*)*">
    <xsl:param name="entry" as="map(*)"/>
    <xsl:sequence select="($entry('deleted'), $entry('added'), $entry('source')) ! m:entries-of(.)"/>
  </xsl:function>

  <xsl:function name="m:entries-of" as="map(*)*">
    <xsl:param name="passage" as="item()"/>
    <xsl:sequence select="
      if ($passage instance of array(*)) then $passage?*[. instance of map(*)] ! (.('entry'), m:entries-within(.('entry')), m:entries-of(.('words')))
      else ()"/>
  </xsl:function>

  <xsl:template match="text()" mode="m:passage" as="item()*">
    <xsl:sequence select="string(.)"/>
  </xsl:template>

  <xsl:template match="subst | restore | add[not(parent::subst or parent::restore)] | m:cut[@ref != ''][not(parent::subst)]" mode="m:passage" as="item()*">
    <xsl:param name="records" as="map(*)" tunnel="yes"/>
    <xsl:param name="document" as="document-node()" tunnel="yes"/>
    <xsl:variable name="record" as="map(*)?" select="$records(m:whole(., $document))"/>
    <xsl:variable name="words" as="item()*">
      <xsl:apply-templates mode="#current"/>
    </xsl:variable>
    <xsl:variable name="stands" as="xs:boolean" select="normalize-space() != ''"/>
    <xsl:choose>
      <!-- An addition of which nothing stands is told by the deletion in it; a deletion in pieces, once. -->
      <xsl:when test="empty($record) or (self::add and not($stands)) or (@m:of and self::m:cut and not(key('m:ref', @ref)[1] is .))">
        <xsl:sequence select="$words"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="map{
          'entry': m:revision-entry($record, $records, $document),
          'words': array{if ($stands) then $words else ()}}"/>
        <xsl:sequence select="if ($stands) then () else $words"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
