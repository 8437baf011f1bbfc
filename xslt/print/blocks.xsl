<?xml version="1.0" encoding="UTF-8"?>
<!-- The blocks of a print document, from a state of the text. An element without a template here is a container. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:mode name="m:print-block" on-no-match="shallow-skip" use-accumulators="m:verse"/>

  <!-- Verses that have words are counted through a poem: from its outermost group on, or from the number that a verse has. -->
  <xsl:accumulator name="m:verse" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="lg[not(ancestor::lg)]" select="0"/>
    <xsl:accumulator-rule match="l[normalize-space()]"
      select="if (matches(@n, '^[0-9]{1,6}$')) then xs:integer(@n) else if (@part = ('M', 'F')) then $value else $value + 1"/>
  </xsl:accumulator>

  <!-- Whether a node is a block of its own. What belongs to the page interrupts a text on the page only. -->
  <xsl:function name="m:is-block" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:param name="edition" as="xs:string"/>
    <xsl:sequence select="$node instance of element() and (
      if ($node/self::note) then m:note-kind($node) = 'aside'
      else if ($node/self::pb) then $edition = 'diplomatic'
      else m:is-flow($node) or $node/self::milestone[@unit = 'rule'])"/>
  </xsl:function>

  <!-- Elements that hold text: what stands between their blocks is a paragraph. -->
  <xsl:template match="p | ab | item | quote | q | said | cit | argument | epigraph | trailer | byline | stage | speaker | bibl
    | figDesc | docTitle | titlePart | docAuthor | docImprint | docDate | address | opener | closer | postscript | note"
    mode="m:print-block" as="map(xs:string, item())*">
    <xsl:call-template name="m:mixed"/>
  </xsl:template>

  <xsl:template name="m:mixed" as="map(xs:string, item())*">
    <xsl:param name="edition" as="xs:string" tunnel="yes"/>
    <xsl:variable name="holder" as="element()" select="."/>
    <xsl:for-each-group select="node()" group-adjacent="m:is-block(., $edition)">
      <xsl:choose>
        <xsl:when test="current-grouping-key()">
          <xsl:apply-templates select="current-group()" mode="m:print-block"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:variable name="content" as="map(xs:string, item())*">
            <xsl:apply-templates select="current-group()" mode="m:print-segment"/>
          </xsl:variable>
          <xsl:if test="m:says-something($content)">
            <xsl:sequence select="map:merge((
              map{'type': if ($holder/(self::closer | self::opener)) then 'signature' else 'paragraph', 'content': array{m:no-edge-lines($content)}},
              if (position() gt 1 and $holder/(self::p | self::ab)) then map{'continued': true()} else (),
              m:field('language', string($holder/@xml:lang))))"/>
          </xsl:if>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>

  <!-- Whether segments are more than white space: words, or a place where something was struck. -->
  <xsl:function name="m:says-something" as="xs:boolean">
    <xsl:param name="content" as="map(xs:string, item())*"/>
    <xsl:sequence select="exists($content[not(.('type') = ('line', 'text'))]) or $content ! .('text') ! normalize-space() != ''"/>
  </xsl:function>

  <!-- A block begins and ends its own lines: a line end at its edge is no empty line. -->
  <xsl:function name="m:no-edge-lines" as="map(xs:string, item())*">
    <xsl:param name="content" as="map(xs:string, item())*"/>
    <xsl:variable name="kept" as="xs:integer*" select="index-of($content ! not(.('type') = 'line'
      or (.('type') = 'text' and normalize-space(.('text')) = '')), true())"/>
    <xsl:sequence select="$content[position() ge $kept[1] and position() le $kept[last()]]"/>
  </xsl:function>

  <!-- Words that stand where no template looks for any (in a container, in an element of foreign TEI) are paragraphs: none is lost. -->
  <xsl:template match="*" mode="m:print-block" as="map(xs:string, item())*" priority="-1">
    <xsl:param name="edition" as="xs:string" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="exists(node()[normalize-space()][not(m:is-block(., $edition))])">
        <xsl:call-template name="m:mixed"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates mode="#current"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="text()" mode="m:print-block"/>

  <xsl:template match="head" mode="m:print-block" as="map(xs:string, item())*">
    <xsl:param name="edition" as="xs:string" tunnel="yes"/>
    <xsl:variable name="head" as="element()" select="."/>
    <xsl:for-each-group select="node()" group-adjacent="m:is-block(., $edition)">
      <xsl:choose>
        <xsl:when test="current-grouping-key()">
          <xsl:apply-templates select="current-group()" mode="m:print-block"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:variable name="content" as="map(xs:string, item())*">
            <xsl:apply-templates select="current-group()" mode="m:print-segment"/>
          </xsl:variable>
          <xsl:if test="m:says-something($content)">
            <xsl:sequence select="map:merge((
              map{'type': 'heading', 'level': max((1, count($head/ancestor::div))), 'content': array{m:no-edge-lines($content)}},
              if (exists($head/preceding-sibling::head) or current-group()[1]/preceding-sibling::node()[not(m:is-block(., $edition))][normalize-space()])
                then map{'continued': true()}
                else m:field('title', normalize-space(string-join($head//text()[not(ancestor::fw)], ' ')))))"/>
          </xsl:if>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:template match="ab[@type = 'field'][label]" mode="m:print-block" as="map(xs:string, item())*">
    <xsl:variable name="content" as="map(xs:string, item())*">
      <xsl:apply-templates select="node() except label[1]" mode="m:print-segment"/>
    </xsl:variable>
    <xsl:sequence select="map{'type': 'field', 'label': normalize-space(label[1]), 'content': array{$content}}"/>
  </xsl:template>

  <xsl:template match="list" mode="m:print-block" as="map(xs:string, item())*">
    <xsl:apply-templates select="head" mode="m:print-block"/>
    <xsl:variable name="items" as="map(xs:string, item())*">
      <xsl:for-each select="* except (head, label)">
        <xsl:choose>
          <xsl:when test="self::item">
            <xsl:variable name="blocks" as="map(xs:string, item())*">
              <xsl:call-template name="m:mixed"/>
            </xsl:variable>
            <xsl:variable name="label" as="element()?" select="preceding-sibling::*[self::label or self::item][1]/self::label"/>
            <xsl:sequence select="map{
              'type': 'item',
              'label': if ($label) then normalize-space($label) else if (@n) then string(@n) else '–',
              'blocks': array{$blocks}}"/>
          </xsl:when>
          <xsl:when test="self::fw or self::note or self::pb">
            <xsl:apply-templates select="." mode="m:print-block"/>
          </xsl:when>
        </xsl:choose>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="map{'type': 'list', 'items': array{$items}}"/>
  </xsl:template>

  <!-- Stanzas, and lines outside of one. What stands between lines of a stanza parts it. -->
  <xsl:template match="lg[l] | sp[l]" mode="m:print-block" as="map(xs:string, item())*">
    <xsl:for-each-group select="*" group-adjacent="exists(self::l)">
      <xsl:choose>
        <xsl:when test="current-grouping-key()">
          <xsl:variable name="lines" as="array(*)*">
            <xsl:for-each select="current-group()">
              <xsl:variable name="content" as="map(xs:string, item())*">
                <xsl:apply-templates mode="m:print-segment"/>
              </xsl:variable>
              <xsl:sequence select="array{$content}"/>
            </xsl:for-each>
          </xsl:variable>
          <xsl:sequence select="map:merge((
            map{'type': 'verse', 'lines': array{$lines}, 'n': (current-group()[normalize-space()][1] ! accumulator-before('m:verse'), 1)[1]},
            if (current-group()/@m:indent != 0) then map{'indents': array{current-group() ! number((@m:indent, 0)[1])}} else ()))"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="current-group()" mode="m:print-block"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:template match="table" mode="m:print-block" as="map(xs:string, item())*">
    <xsl:apply-templates select="* except row" mode="#current"/>
    <xsl:variable name="rows" as="array(*)*">
      <xsl:for-each select="row">
        <xsl:variable name="cells" as="array(*)*">
          <xsl:for-each select="cell">
            <xsl:variable name="content" as="map(xs:string, item())*">
              <xsl:apply-templates mode="m:print-segment"/>
            </xsl:variable>
            <xsl:sequence select="array{$content}"/>
          </xsl:for-each>
        </xsl:variable>
        <xsl:sequence select="array{$cells}"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="map{'type': 'table', 'rows': array{$rows}}"/>
  </xsl:template>

  <xsl:template match="fw" mode="m:print-block" as="map(xs:string, item())*">
    <xsl:variable name="content" as="map(xs:string, item())*">
      <xsl:apply-templates mode="m:print-segment"/>
    </xsl:variable>
    <xsl:sequence select="map{'type': 'furniture', 'kind': string((@type, 'header')[1]), 'content': array{m:no-edge-lines($content)}}"/>
  </xsl:template>

  <xsl:template match="note[m:note-kind(.) = 'aside']" mode="m:print-block" as="map(xs:string, item())*" priority="1">
    <xsl:variable name="blocks" as="map(xs:string, item())*">
      <xsl:call-template name="m:mixed"/>
    </xsl:variable>
    <xsl:sequence select="map{'type': 'aside', 'blocks': array{$blocks}}"/>
  </xsl:template>

  <xsl:template match="signed | dateline | salute | addrLine" mode="m:print-block" as="map(xs:string, item())*">
    <xsl:variable name="content" as="map(xs:string, item())*">
      <xsl:apply-templates mode="m:print-segment"/>
    </xsl:variable>
    <!-- The greeting that opens a letter begins its text; the one that closes it stands with the signature. -->
    <xsl:variable name="type" as="xs:string" select="if (self::salute and not(ancestor::closer)) then 'paragraph' else 'signature'"/>
    <xsl:sequence select="map{'type': $type, 'content': array{$content}}"/>
  </xsl:template>

  <xsl:template match="milestone[@unit = 'rule']" mode="m:print-block" as="map(xs:string, item())">
    <xsl:sequence select="map{'type': 'rule'}"/>
  </xsl:template>

  <xsl:template match="pb" mode="m:print-block" as="map(xs:string, item())">
    <xsl:sequence select="map{'type': 'page', 'n': string((@n, @m:page, '')[1])}"/>
  </xsl:template>
</xsl:stylesheet>
