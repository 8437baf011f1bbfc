<?xml version="1.0" encoding="UTF-8"?>
<!--
  The plain text of a state with its places: m:places(prepared TEI, state) has the very pieces that m:text joins, and between them
  marks that say what stands where. src/editions/text reads them.

    pieces   text, or one of the marks
               open, close   an edit, or a passage that changes places, by its id, begins and ends
               cut           an edit of this id does not stand here
               page, line    a line of the page begins here; block, when a block of text begins, is its name
               break         the line of the page ends here: between words (`line`) or inside one (`word`)
             Each has `at`, the number of characters, white space not counted, that stand before it in the prepared TEI. So the same
             character has the same number in every state.
    joined   from the id of an act on several passages to theirs
    hands    from the id of a hand to its name
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:function name="m:places" as="map(xs:string, item())">
    <xsl:param name="prepared" as="document-node()"/>
    <xsl:param name="state" as="document-node()"/>
    <xsl:variable name="pieces" as="item()*">
      <xsl:call-template name="m:text-pieces">
        <xsl:with-param name="state" select="$state"/>
        <xsl:with-param name="marked" select="true()" tunnel="yes"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="joins" as="element()*" select="$prepared//(substJoin | transpose)[@xml:id]"/>
    <xsl:variable name="hands" as="xs:string*" select="distinct-values($prepared//(@hand | @m:hand)/m:targets(.))"/>
    <xsl:sequence select="map{
      'pieces': array{$pieces[not(. instance of xs:string and . = '')]},
      'joined': map:merge($joins ! map:entry(string(@xml:id), array{
        if (self::transpose) then ptr/m:targets(@target) else m:targets(@target)})),
      'hands': map:merge($hands ! map:entry(., m:name($prepared, .)))}"/>
  </xsl:function>

  <xsl:template match="m:cut" mode="m:text" as="item()*" priority="4">
    <xsl:param name="marked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:if test="$marked and @m:end">
      <xsl:sequence select="map{'cut': string(@ref), 'at': xs:integer(@m:end)}"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="*[@m:end][@xml:id | @m:of]" mode="m:text" as="item()*" priority="3">
    <xsl:param name="marked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="id" as="xs:string" select="(@m:of, @xml:id)[1]"/>
    <xsl:if test="$marked">
      <xsl:sequence select="map{'open': $id, 'at': xs:integer(@m:at)}"/>
    </xsl:if>
    <xsl:next-match/>
    <xsl:if test="$marked">
      <xsl:sequence select="map{'close': $id, 'at': xs:integer(@m:end)}"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="lb | pb | *[m:is-flow(.)]" mode="m:text" as="item()*" priority="2">
    <xsl:param name="marked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="is-break" as="xs:boolean" select="exists((self::lb, self::pb))"/>
    <xsl:variable name="pieces" as="item()*">
      <xsl:next-match/>
    </xsl:variable>
    <xsl:if test="$marked">
      <xsl:sequence select="map:merge((
        @m:at ! map:entry('at', xs:integer(.)), @m:page ! map:entry('page', string(.)), @m:line ! map:entry('line', xs:integer(.)),
        if (not($is-break)) then map:entry('block', local-name())
        else if (exists($pieces)) then map:entry('break', if (@break = 'no') then 'word' else 'line')
        else ()))"/>
    </xsl:if>
    <xsl:sequence select="$pieces"/>
  </xsl:template>

  <!-- After passages that changed places, the text goes on where it was. -->
  <xsl:template match="anchor[@m:at]" mode="m:text" as="item()*" priority="2">
    <xsl:param name="marked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:if test="$marked">
      <xsl:sequence select="map{'at': xs:integer(@m:at)}"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
