<?xml version="1.0" encoding="UTF-8"?>
<!--
  Plain text of a state (a tree that m:state made): one line a paragraph; in diplomatic, the lines of the page, with an empty
  line where the source has one. A label stands on the line of its item. Editorial notes (reading) follow at the end.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:m="urn:stet:model" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:mode name="m:text" on-no-match="shallow-skip" use-accumulators="m:note-number"/>

  <!-- The number of an editor's note in its state. -->
  <xsl:accumulator name="m:note-number" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="note[m:note-kind(.) = 'editorial']" select="$value + 1"/>
  </xsl:accumulator>

  <xsl:function name="m:text" as="xs:string">
    <xsl:param name="state" as="document-node()"/>
    <xsl:variable name="pieces" as="xs:string*">
      <xsl:call-template name="m:text-pieces">
        <xsl:with-param name="state" select="$state"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="trimmed" as="xs:string" select="replace(string-join($pieces), ' *&#10; *', '&#10;')"/>
    <xsl:variable name="parted" as="xs:string" select="
      if ($state/m:text/@state = 'diplomatic') then replace($trimmed, '&#10;&#10;&#10;+', '&#10;&#10;')
      else replace($trimmed, '&#10;+', '&#10;')"/>
    <xsl:variable name="whole" as="xs:string" select="replace($parted, '^\s+|\s+$', '')"/>
    <xsl:sequence select="if ($whole = '') then '' else normalize-unicode($whole, 'NFC') || '&#10;'"/>
  </xsl:function>

  <!-- The text before its line ends are settled; in places.xsl, with marks between. -->
  <xsl:template name="m:text-pieces" as="item()*">
    <xsl:param name="state" as="document-node()"/>
    <xsl:apply-templates select="$state" mode="m:text"/>
    <xsl:for-each select="$state//note[m:note-kind(.) = 'editorial']">
      <xsl:sequence select="'&#10;[' || position() || '] '"/>
      <xsl:apply-templates mode="m:text"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="text()" mode="m:text" as="xs:string">
    <xsl:sequence select="string(.)"/>
  </xsl:template>

  <!-- Before a block a break says only that no empty line parts it from the one before. -->
  <xsl:template match="lb[/*/@state = 'diplomatic']" mode="m:text" as="xs:string?">
    <xsl:sequence select="if (following-sibling::node()[1]/self::*[m:is-flow(.)]) then () else '&#10;'"/>
  </xsl:template>

  <xsl:template match="pb[/*/@state = 'diplomatic'][m:ends-line(.)]" mode="m:text" as="xs:string">
    <xsl:sequence select="'&#10;'"/>
  </xsl:template>

  <xsl:template match="note[m:note-kind(.) = 'editorial'][not(/*/@state = 'diplomatic')]" mode="m:text" as="xs:string">
    <xsl:sequence select="'[' || accumulator-before('m:note-number') || ']'"/>
  </xsl:template>

  <xsl:template match="ptr[@type = 'note']" mode="m:text" as="xs:string?">
    <xsl:sequence select="key('m:id', m:targets(@target))[1]/('[' || accumulator-before('m:note-number') || ']')"/>
  </xsl:template>

  <xsl:template match="*[m:is-flow(.)]" mode="m:text" as="item()*" priority="-0.5">
    <xsl:sequence select="m:opening(.)"/>
    <xsl:apply-templates mode="#current"/>
    <xsl:sequence select="
      if (self::label or self::speaker) then ' '
      else if (self::cell) then if (following-sibling::cell) then '&#9;' else ()
      else if (../text()[normalize-space()]) then '&#10;&#10;'
      else ()"/>
  </xsl:template>

  <!-- What parts a flow from what stands before it. -->
  <xsl:function name="m:opening" as="xs:string?">
    <xsl:param name="flow" as="element()"/>
    <xsl:sequence select="
      if ($flow/self::cell) then ()
      else if (m:follows-label($flow)) then ()
      else if ($flow/parent::note and not($flow/preceding-sibling::*) and m:note-kind($flow/..) = 'editorial') then ()
      else if ($flow/parent::sp[speaker] and $flow/preceding-sibling::*[1][self::speaker]) then ()
      else if ($flow/self::l[preceding-sibling::*[1][self::l | self::lb]] or $flow/self::row[preceding-sibling::row]) then '&#10;'
      else if ($flow/preceding-sibling::*[1][self::lb]) then '&#10;'
      else '&#10;&#10;'"/>
  </xsl:function>

  <!-- An item, and the first block in it, stand on the line of the label. -->
  <xsl:function name="m:follows-label" as="xs:boolean">
    <xsl:param name="flow" as="element()"/>
    <xsl:sequence select="exists($flow[self::item][preceding-sibling::*[1][self::label]])
      or exists($flow[parent::item][not(preceding-sibling::*)][../preceding-sibling::*[1][self::label]])"/>
  </xsl:function>
</xsl:stylesheet>
