<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands in a line of a print document: words, anchors of the apparatus, strokes, pages, notes. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:mode name="m:print-segment" on-no-match="shallow-skip"/>

  <xsl:template match="text()" mode="m:print-segment" as="map(xs:string, item())*">
    <xsl:param name="style" as="xs:string" select="''" tunnel="yes"/>
    <xsl:param name="language" as="xs:string" select="''" tunnel="yes"/>
    <xsl:sequence select="map:merge((
      map{'type': 'text', 'text': string(.)},
      m:field('style', $style),
      m:field('language', $language)))"/>
  </xsl:template>

  <xsl:template match="gap | space | text()[ancestor::supplied]" mode="m:print-segment" as="map(xs:string, item())*" priority="1">
    <xsl:sequence select="map{'type': 'sign', 'kind': if (self::gap) then 'gap' else if (self::space) then 'space' else 'supplied', 'text': string(.)}"/>
  </xsl:template>

  <!-- A phrase in another language than its paragraph. -->
  <xsl:template match="*[@xml:lang]" mode="m:print-segment" as="map(xs:string, item())*" priority="5">
    <xsl:next-match>
      <xsl:with-param name="language" as="xs:string" select="string(@xml:lang)" tunnel="yes"/>
    </xsl:next-match>
  </xsl:template>

  <xsl:template match="*[m:style(.)]" mode="m:print-segment" as="map(xs:string, item())*">
    <xsl:apply-templates mode="#current">
      <xsl:with-param name="style" as="xs:string" select="m:style(.)" tunnel="yes"/>
    </xsl:apply-templates>
  </xsl:template>

  <!-- How an element's words look, as far as the print shows it. -->
  <xsl:function name="m:style" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="rend" as="xs:string" select="lower-case(string-join($element/self::hi/(@rend, @rendition, @style), ' '))"/>
    <xsl:sequence select="
      if ($element/(self::emph | self::foreign | self::title | self::mentioned)) then 'italic'
      else if ($rend = '') then ()
      else if (contains($rend, 'underline')) then 'underline'
      else if (contains($rend, 'ital')) then 'italic'
      else if (contains($rend, 'bold')) then 'bold'
      else if (contains($rend, 'sup')) then 'superscript'
      else if (contains($rend, 'sub')) then 'subscript'
      else if (contains($rend, 'small') or contains($rend, 'caps')) then 'smallcaps'
      else ()"/>
  </xsl:function>

  <xsl:template match="lb" mode="m:print-segment" as="map(xs:string, item())*">
    <xsl:param name="edition" as="xs:string" tunnel="yes"/>
    <xsl:sequence select="if ($edition = 'diplomatic') then map{'type': 'line'} else ()"/>
  </xsl:template>

  <xsl:template match="pb" mode="m:print-segment" as="map(xs:string, item())*">
    <xsl:sequence select="map{'type': 'page', 'n': string((@n, @m:page, '')[1])}"/>
  </xsl:template>

  <xsl:template match="note" mode="m:print-segment" as="map(xs:string, item())*">
    <xsl:sequence select="map{'type': 'note', 'note': m:nth-id(.)}"/>
  </xsl:template>

  <!-- A flow inside an edit or a phrase: its own lines on the page, words of the text elsewhere. -->
  <xsl:template match="*[m:is-flow(.)][not(self::note)]" mode="m:print-segment" as="map(xs:string, item())*">
    <xsl:param name="edition" as="xs:string" tunnel="yes"/>
    <xsl:variable name="edge" as="map(xs:string, item())"
      select="if ($edition = 'diplomatic') then map{'type': 'line'} else map{'type': 'text', 'text': ' '}"/>
    <xsl:sequence select="$edge"/>
    <xsl:apply-templates mode="#current"/>
    <xsl:sequence select="$edge"/>
  </xsl:template>

  <!-- Diplomatic: the strokes in place. Reading: what an entry is about stands between its anchors. -->
  <xsl:template match="del | add" mode="m:print-segment" as="map(xs:string, item())*">
    <xsl:param name="edition" as="xs:string" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="$edition = 'diplomatic'">
        <xsl:sequence select="m:stroke(., $edition)"/>
      </xsl:when>
      <xsl:when test="parent::subst or parent::restore">
        <xsl:apply-templates mode="#current"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="m:anchored"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="m:stroke" as="map(xs:string, item())">
    <xsl:param name="edit" as="element()"/>
    <xsl:param name="edition" as="xs:string"/>
    <xsl:variable name="content" as="map(xs:string, item())*">
      <xsl:apply-templates select="$edit/node()" mode="m:print-segment">
        <xsl:with-param name="edition" as="xs:string" select="$edition" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:variable>
    <xsl:sequence select="map:merge((
      map{'type': if ($edit/self::del) then 'deletion' else 'addition', 'content': array{$content}},
      if ($edit/self::add) then map{'place': string($edit/@place)} else (),
      m:field('hand', ($edit/(@hand, @m:hand)[1], $edit/parent::subst/@hand)[1] ! m:targets(.)[1])))"/>
  </xsl:function>

  <xsl:template match="subst" mode="m:print-segment" as="map(xs:string, item())*">
    <xsl:param name="edition" as="xs:string" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="$edition = 'diplomatic' and count(del) = 1 and count(add) = 1 and not(* except (del, add, anchor))">
        <xsl:sequence select="map{'type': 'substitution', 'deletion': m:stroke(del, $edition), 'addition': m:stroke(add, $edition)}"/>
      </xsl:when>
      <xsl:when test="$edition = 'diplomatic'">
        <xsl:apply-templates mode="#current"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="m:anchored"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="restore | *[@m:nth][m:is-entry(.)]" mode="m:print-segment" as="map(xs:string, item())*">
    <xsl:param name="edition" as="xs:string" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="$edition = 'diplomatic'">
        <xsl:apply-templates mode="#current"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="m:anchored"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The words of an entry between its anchors, or its place where it has none. -->
  <xsl:template name="m:anchored" as="map(xs:string, item())*">
    <xsl:param name="document" as="document-node()" tunnel="yes"/>
    <xsl:variable name="id" as="xs:string" select="if (@m:nth) then m:nth-id(.) else m:whole(., $document)"/>
    <xsl:choose>
      <xsl:when test="normalize-space()">
        <xsl:sequence select="map{'type': 'begin', 'entry': $id}"/>
        <xsl:apply-templates mode="#current"/>
        <xsl:sequence select="map{'type': 'end', 'entry': $id}"/>
      </xsl:when>
      <!-- An addition of which nothing stands is told by the deletion in it. -->
      <xsl:when test="self::add">
        <xsl:apply-templates mode="#current"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="map{'type': 'point', 'entry': $id}"/>
        <xsl:apply-templates mode="#current"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="m:cut[@ref != ''][not(parent::subst)]" mode="m:print-segment" as="map(xs:string, item())*">
    <xsl:param name="document" as="document-node()" tunnel="yes"/>
    <xsl:sequence select="map{'type': 'point', 'entry': m:whole(., $document)}"/>
  </xsl:template>
</xsl:stylesheet>
