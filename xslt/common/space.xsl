<?xml version="1.0" encoding="UTF-8"?>
<!--
  White space, flow by flow. Runs of it are one space; the edges of a flow have none; a line break of the source is a space, or
  the end of the line in diplomatic; before and after one that breaks a word (@break="no") there is none.

  Where an edit was left out (m:cut):
  - of the spaces before and after it one remains;
  - none remains before . , ) ] } … or after ( [ {; none before ; : ! ? and closing quotes or after opening quotes
    when it stood on the far side of the cut only ("mot !" keeps the space its language asks for);
  - a cut that began and ended with white space leaves one, so that words do not join; a cut inside a word leaves none.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:mode name="m:space" on-no-match="shallow-copy" use-accumulators="m:space"/>
  <xsl:mode name="m:lift" on-no-match="shallow-copy"/>

  <!-- What a flow begins with: no text yet (`tail`, its last two characters), no white space waiting before or after a cut. -->
  <xsl:variable name="m:edge" as="map(xs:string, item())" select="map{
    'tail': '', 'before': false(), 'after': false(), 'cut': false(), 'spaced': false(), 'join': false(), 'space': false()}"/>

  <!-- The flow that is open, then those round it. `space`: whether the text node just met has a space before it. -->
  <xsl:accumulator name="m:space" as="map(xs:string, item())*" initial-value="$m:edge">
    <xsl:accumulator-rule match="text()" select="m:after-text($value[1], string(.)), tail($value)"/>
    <xsl:accumulator-rule match="m:cut" select="map:merge((map{'cut': true(), 'spaced': $value[1]?spaced or exists(@spaced)}, $value[1])), tail($value)"/>
    <xsl:accumulator-rule match="lb | pb | cb | gb" select="
      (if (@break = 'no') then map:put($value[1], 'join', true())
       else if (self::lb and /*/@state = 'diplomatic') then $m:edge
       else m:after-text($value[1], ' ')), tail($value)"/>
    <xsl:accumulator-rule match="*[m:is-flow(.)]" select="$m:edge, $value"/>
    <xsl:accumulator-rule match="*[m:is-flow(.)]" phase="end"
      select="if (self::note and not(/*/@state = 'diplomatic')) then tail($value) else ($m:edge, tail(tail($value)))"/>
  </xsl:accumulator>

  <xsl:function name="m:after-text" as="map(xs:string, item())">
    <xsl:param name="left" as="map(xs:string, item())"/>
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="words" as="xs:string" select="normalize-space($text)"/>
    <xsl:choose>
      <xsl:when test="$words = ''">
        <xsl:sequence select="if ($text = '') then $left
          else if ($left?cut) then map:put($left, 'after', true()) else map:put($left, 'before', true())"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="white" as="xs:boolean" select="translate(substring($text, 1, 1), ' &#9;&#10;&#13;', '') = ''"/>
        <xsl:variable name="space" as="xs:boolean"
          select="m:needs-space($left, $left?before or ($white and not($left?cut)), $left?after or ($white and $left?cut), $words)"/>
        <xsl:variable name="whole" as="xs:string" select="$left?tail || (if ($space) then ' ' else '') || $words"/>
        <xsl:sequence select="map:merge((
          map{'tail': substring($whole, max((1, string-length($whole) - 1))), 'space': $space,
              'before': translate(substring($text, string-length($text)), ' &#9;&#10;&#13;', '') = ''},
          $m:edge))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:variable name="m:no-space-before" as="xs:string">^([)\]}…]|[.,]($|[^\p{L}\p{N}]))</xsl:variable>
  <xsl:variable name="m:no-space-after" as="xs:string">[(\[{]$</xsl:variable>
  <xsl:variable name="m:closing" as="xs:string">^([;:!?]|["”’»“']($|[\s.,;:!?)\]]))</xsl:variable>
  <xsl:variable name="m:opening" as="xs:string">(^|[\s(\[—–])["“‘„«‚»']$|[¡¿]$</xsl:variable>

  <!-- Whether a space stands between what a flow has so far and the words that follow. -->
  <xsl:function name="m:needs-space" as="xs:boolean">
    <xsl:param name="left" as="map(xs:string, item())"/>
    <xsl:param name="before" as="xs:boolean"/>
    <xsl:param name="after" as="xs:boolean"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="
      if ($left?tail = '' or $left?join) then false()
      else if (not($left?cut)) then $before
      else if (not($before or $after)) then $left?spaced
      else not(matches($words, $m:no-space-before)
        or matches($left?tail, $m:no-space-after)
        or ($before and not($after) and matches($words, $m:closing))
        or ($after and not($before) and matches($left?tail, $m:opening)))"/>
  </xsl:function>

  <xsl:template match="text()" mode="m:space">
    <xsl:if test="normalize-space()">
      <xsl:value-of select="(if (accumulator-before('m:space')[1]?space) then ' ' else '') || normalize-space()"/>
    </xsl:if>
  </xsl:template>

  <!-- A space at the head of an edit stands before the edit. -->
  <xsl:template match="text()[m:heads-phrase(.)]" mode="m:lift">
    <xsl:value-of select="if (starts-with(., ' ')) then substring(., 2) else ."/>
  </xsl:template>

  <xsl:template match="*[not(m:is-flow(.))][starts-with(., ' ')]" mode="m:lift">
    <xsl:if test="not(m:heads-phrase(.))">
      <xsl:text> </xsl:text>
    </xsl:if>
    <xsl:next-match/>
  </xsl:template>

  <!-- Whether a node is the first in its phrase (not: in its flow) that has text. -->
  <xsl:function name="m:heads-phrase" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$node/.. instance of element() and not(m:is-flow($node/..)) and not($node/preceding-sibling::node()[string()])"/>
  </xsl:function>
</xsl:stylesheet>
