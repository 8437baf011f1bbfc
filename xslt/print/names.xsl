<?xml version="1.0" encoding="UTF-8"?>
<!-- The persons, places and organisations that a text names, for the index (TEI Guidelines, chapter 14). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- A name in the text: the mention stands before its words. What it names is known by its pointers, else by its key or words. -->
  <xsl:template match="persName | placeName | geogName | orgName | rs | name" mode="m:print-segment" as="map(xs:string, item())*">
    <xsl:param name="register" as="map(xs:string, xs:string)" select="map{}" tunnel="yes"/>
    <xsl:variable name="kind" as="xs:string" select="m:named-kind(.)"/>
    <xsl:variable name="words" as="xs:string" select="m:index-name(.)"/>
    <!-- A key in words says how somebody is filed; the indexes of the pages do the same (xslt/indexes/entries.xsl). -->
    <xsl:variable name="filed" as="xs:string?" select="@key[matches(., '[ ,]')] ! normalize-space()"/>
    <xsl:if test="$kind != '' and $words != ''">
      <xsl:for-each select="if (tokenize(@ref) != '') then tokenize(@ref) else string((@key, $words)[1])">
        <xsl:sequence select="map{'type': 'mention', 'kind': $kind, 'key': ., 'words': ($register(replace(., '^#', '')), $filed, $words)[1]}"/>
      </xsl:for-each>
    </xsl:if>
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <!-- `person`, `place`, `organisation`, or nothing that an index has. -->
  <xsl:function name="m:named-kind" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="type" as="xs:string" select="lower-case($name/@type)"/>
    <xsl:sequence select="
      if ($name/self::persName) then 'person'
      else if ($name/(self::placeName | self::geogName)) then 'place'
      else if ($name/self::orgName) then 'organisation'
      else if (starts-with($type, 'pers')) then 'person'
      else if (starts-with($type, 'place') or starts-with($type, 'geog')) then 'place'
      else if (starts-with($type, 'org')) then 'organisation'
      else ''"/>
  </xsl:function>

  <!-- What the registers of the document call those that they describe, by id. -->
  <xsl:function name="m:register" as="map(xs:string, xs:string)">
    <xsl:param name="document" as="document-node()"/>
    <xsl:sequence select="map:merge($document//(person | personGrp | place | org)[@xml:id]/(
      let $name := m:index-name((persName, placeName, geogName, orgName, name)[1])
      return if ($name = '') then () else map:entry(string(@xml:id), $name)))"/>
  </xsl:function>

  <!-- A name as an index has it: the surname first, where the TEI tells it. -->
  <xsl:function name="m:index-name" as="xs:string">
    <xsl:param name="name" as="element()?"/>
    <xsl:variable name="surname" as="xs:string" select="normalize-space(string-join($name/surname, ' '))"/>
    <xsl:variable name="given" as="xs:string" select="normalize-space(string-join($name/(forename | nameLink | genName), ' '))"/>
    <xsl:sequence select="
      if ($surname = '') then normalize-space(string-join($name//text()[not(ancestor::note or ancestor::fw)], ''))
      else string-join(($surname, $given[. != '']), ', ')"/>
  </xsl:function>
</xsl:stylesheet>
