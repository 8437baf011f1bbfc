<?xml version="1.0" encoding="UTF-8"?>
<!--
  The entries of the apparatus: the records of the ledger that have a place in the reading text, the variants of `app`, and what
  the editor emended. The anchors that they hang on are set in segments.xsl, under the same ids.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- What has no id of its own gets a number before the states are made, so that it can be found again in one of them. -->
  <xsl:mode name="m:counted" on-no-match="shallow-copy" use-accumulators="m:nth"/>
  <xsl:accumulator name="m:nth" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="(choice | supplied | surplus | app | note)[ancestor::text]" select="$value + 1"/>
  </xsl:accumulator>

  <xsl:key name="m:nth" match="*[@m:nth]" use="@m:nth"/>

  <xsl:template match="(choice | supplied | note)[ancestor::text]" mode="m:counted">
    <xsl:copy>
      <xsl:attribute name="m:nth" select="accumulator-before('m:nth')"/>
      <xsl:apply-templates select="@* | node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <!-- A state keeps one reading of `app` and not the element itself. -->
  <xsl:template match="app[ancestor::text]" mode="m:counted">
    <seg xmlns="http://www.tei-c.org/ns/1.0" m:nth="{accumulator-before('m:nth')}" m:app="yes">
      <xsl:copy>
        <xsl:apply-templates select="@* | node()" mode="#current"/>
      </xsl:copy>
    </seg>
  </xsl:template>

  <xsl:function name="m:entries" as="map(xs:string, item())*">
    <xsl:param name="document" as="document-node()"/>
    <xsl:param name="reading" as="document-node()"/>
    <xsl:variable name="records" as="map(xs:string, item()?)*"
      select="m:records($document, $reading)[.('kind') = ('substitution', 'deletion', 'addition', 'restoration')]"/>
    <xsl:variable name="by-id" as="map(xs:string, map(xs:string, item()?))" select="map:merge($records ! map:entry(.('id'), .))"/>
    <!-- The edits that have a place in the text, and whether they have words there. -->
    <xsl:variable name="placed" as="element()*" select="$reading//(subst | add[normalize-space() or parent::subst] | restore | del[@m:stands] | m:cut)"/>
    <xsl:variable name="places" as="map(xs:string, xs:boolean)" select="map:merge((
      $placed[normalize-space()] ! map:entry(m:whole(., $document), true()),
      $placed ! map:entry(m:whole(., $document), false())), map{'duplicates': 'use-first'})"/>
    <xsl:variable name="entries" as="map(xs:string, item())*"
      select="$records[map:contains($places, .('id'))] ! m:revision-entry(., $by-id, $document)"/>
    <!-- What was done in words that do not stand any more is told with them. -->
    <xsl:variable name="told" as="map(xs:string, xs:boolean)" select="map:merge($entries ! m:entries-within(.) ! map:entry(.('id'), true()))"/>
    <xsl:sequence select="$entries[$places(.('id')) or not($told(.('id')))]"/>
    <xsl:for-each select="$reading//*[@m:nth][m:is-entry(.)]">
      <xsl:variable name="source" as="element()" select="key('m:nth', @m:nth, $document)[1]"/>
      <xsl:choose>
        <xsl:when test="@m:app">
          <xsl:sequence select="m:variant-entry($source)"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="map:merge((
            map{'id': m:nth-id(.), 'kind': 'emendation'},
            if ($source/self::supplied) then m:field('reason', string($source/@reason))
            else $source/(sic | abbr | orig)[1] ! m:passage(m:words(., 'final'), ., $by-id, $document) ! map{'source': .}))"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:function>

  <!-- The id of the edit that an element is, is a piece of, or stands for: of a half, its substitution's. -->
  <xsl:function name="m:whole" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="document" as="document-node()"/>
    <xsl:variable name="own" as="xs:string" select="string($element/(@ref, @xml:id, @m:of)[1])"/>
    <xsl:sequence select="string((key('m:joined', $own, $document)/@xml:id, $own)[1])"/>
  </xsl:function>

  <!-- Whether a numbered element is an entry: a variant, or a text that the editor changed. -->
  <xsl:function name="m:is-entry" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/@m:app) or exists($element/self::choice/(corr | expan | reg)) or exists($element/self::supplied)"/>
  </xsl:function>

  <xsl:function name="m:nth-id" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="'n-' || $element/@m:nth"/>
  </xsl:function>

  <xsl:function name="m:revision-entry" as="map(xs:string, item())">
    <xsl:param name="record" as="map(xs:string, item()?)"/>
    <xsl:param name="records" as="map(xs:string, map(xs:string, item()?))"/>
    <xsl:param name="document" as="document-node()"/>
    <xsl:variable name="edit" as="element()?" select="key('m:id', $record?id, $document)[1]"/>
    <xsl:variable name="parts" as="element()*" select="m:parts($edit)"/>
    <xsl:variable name="kind" as="xs:string" select="
      if ($record?unplaced) then 'unplaced'
      else if ($parts/@m:stands) then 'struck'
      else if ($record?kind != 'substitution') then $record?kind
      else if ($record?after = '') then 'deletion'
      else if ($record?before = '') then 'addition'
      else 'substitution'"/>
    <xsl:sequence select="map:merge((
      map{'id': $record?id, 'kind': $kind},
      if ($kind = ('substitution', 'deletion')) then m:passage($record?before, $parts/self::del, $records, $document) ! map{'deleted': .} else (),
      if ($kind = 'unplaced') then m:passage($record?after, $parts/self::add, $records, $document) ! map{'added': .} else (),
      m:field('place', $record?place),
      m:field('hand', $record?hand),
      m:field('stage', $record?stage ! m:name($document, .)),
      if (exists($record?rule)) then map{'inferred': map{
        'rules': array{tokenize($record?rule)},
        'certainty': if ($record?cert = ('high', 'medium', 'low')) then $record?cert else 'high'}} else ()))"/>
  </xsl:function>

  <!-- `lem` and `rdg` of an apparatus that came with the TEI: what the others read. -->
  <xsl:function name="m:variant-entry" as="map(xs:string, item())">
    <xsl:param name="wrapped" as="element()"/>
    <xsl:variable name="app" as="element()" select="$wrapped/app"/>
    <xsl:variable name="chosen" as="element()?" select="m:as-read($app)"/>
    <xsl:sequence select="map{
      'id': m:nth-id($wrapped),
      'kind': 'variant',
      'witnesses': array{m:witnesses($chosen)},
      'readings': array{$app//rdg[ancestor::app[1] is $app][not(. is $chosen)] ! map{
        'text': m:words(., 'final'),
        'witnesses': array{m:witnesses(.)}}}
    }"/>
  </xsl:function>

  <!-- The sigla of those who read so: what the pointers name, and a siglum that is written out. -->
  <xsl:function name="m:witnesses" as="xs:string*">
    <xsl:param name="reading" as="element()?"/>
    <xsl:sequence select="$reading/(tokenize(@wit) ! replace(., '^#', ''))"/>
  </xsl:function>

  <!-- The notes of a text: the editor's in the reading print, the author's in both. -->
  <xsl:function name="m:print-notes" as="map(xs:string, item())*">
    <xsl:param name="state" as="document-node()"/>
    <xsl:param name="edition" as="xs:string"/>
    <xsl:param name="document" as="document-node()"/>
    <xsl:for-each select="$state//note[m:note-kind(.) != 'aside']">
      <xsl:variable name="content" as="map(xs:string, item())*">
        <xsl:for-each-group select="node()" group-adjacent="if (m:is-block(., $edition)) then generate-id() else ''">
          <xsl:sequence select="if (position() gt 1) then map{'type': 'text', 'text': ' '} else ()"/>
          <xsl:apply-templates select="if (current-grouping-key() != '') then node() else current-group()" mode="m:print-segment">
            <xsl:with-param name="edition" as="xs:string" select="$edition" tunnel="yes"/>
            <xsl:with-param name="document" as="document-node()" select="$document" tunnel="yes"/>
          </xsl:apply-templates>
        </xsl:for-each-group>
      </xsl:variable>
      <xsl:sequence select="map{'id': m:nth-id(.), 'content': array{$content}}"/>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
