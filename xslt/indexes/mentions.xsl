<?xml version="1.0" encoding="UTF-8"?>
<!--
  What the indexes of an edition are made from: the names and dates that one document tags (TEI Guidelines chapter 13), and whom its
  correspDesc names (2.4.6). One map a mention, in the order of the document:

    kind       persons, places, organisations, names (what is tagged as a name and not as one of these), dates, correspondents
    form       the words, as they stand; of a document itself none
    id         its place in the diplomatic text; none where the document itself is meant
    page line  where that is
    key ref    who or what it is: @key, @ref (an address, or an id of the header)
    name       what the header or a standOff says of the id in @ref; `authority` an address that it gives
    when       @when, else the first that @from, @notBefore, @to, @notAfter give
    dating     the same and all else that its attributes say of the time, in the Extended Date/Time Format
    role       sent, received: of correspondents, their places and dates; `place` where
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:function name="m:mentions" as="map(xs:string, item()?)*">
    <xsl:param name="prepared" as="document-node()"/>
    <xsl:param name="text" as="document-node()"/>
    <xsl:variable name="header" as="element()?" select="$prepared/*/teiHeader"/>
    <xsl:sequence select="
      $header/profileDesc/correspDesc/correspAction/m:of-correspondence(.),
      ($header/profileDesc/creation/date[m:first-day(.)])[1][not($header/profileDesc/correspDesc/correspAction/date[m:first-day(.)])]/m:of-document(., ()),
      $text//*[exists($m:index-of(local-name()))][@xml:id][not(m:within-its-kind(.))]/m:mention(., $prepared)"/>
  </xsl:function>

  <!-- The index in which an element is looked for, by its name; rs and name are sorted by their type. -->
  <xsl:variable name="m:index-of" as="map(xs:string, xs:string)" select="map{
    'persName': 'persons', 'orgName': 'organisations', 'placeName': 'places', 'geogName': 'places', 'settlement': 'places',
    'country': 'places', 'region': 'places', 'district': 'places', 'date': 'dates', 'rs': 'names', 'name': 'names'}"/>

  <xsl:function name="m:index-kind" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="type" as="xs:string" select="lower-case($element/@type)"/>
    <xsl:sequence select="
      if (not($element/self::rs or $element/self::name)) then $m:index-of(local-name($element))
      else if (starts-with($type, 'pers')) then 'persons'
      else if (starts-with($type, 'place') or $type = ('city', 'country', 'region')) then 'places'
      else if (starts-with($type, 'org') or $type = 'government') then 'organisations'
      else 'names'"/>
  </xsl:function>

  <!-- A settlement in a placeName is a part of that name. -->
  <xsl:function name="m:within-its-kind" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/ancestor::*[exists($m:index-of(local-name()))] ! m:index-kind(.) = m:index-kind($element)"/>
  </xsl:function>

  <xsl:function name="m:mention" as="map(xs:string, item()?)">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="prepared" as="document-node()"/>
    <xsl:variable name="named" as="element()?" select="m:by-id($prepared, m:targets($element/@ref)[1])"/>
    <xsl:sequence select="map:merge((
      map{'kind': m:index-kind($element), 'form': normalize-space($element), 'id': string($element/@xml:id)},
      m:said('page', $element/@m:page), m:said('line', $element/@m:line), m:said('key', m:key($element)), m:said('ref', $element/@ref),
      m:said('name', ($named/(persName, placeName, orgName, name, head, label)[normalize-space()])[1] ! m:index-name(.)),
      m:said('authority', ($named/(idno, @ref, */@ref, @sameAs)[matches(normalize-space(), '^https?://')])[1]),
      m:said('when', m:first-day($element)), m:said('dating', m:edtf($element))))"/>
  </xsl:function>

  <!-- Who sent or received a letter, and when. -->
  <xsl:function name="m:of-correspondence" as="map(xs:string, item()?)*">
    <xsl:param name="action" as="element()"/>
    <xsl:variable name="place" as="element()?" select="($action/(placeName, settlement)[normalize-space()])[1]"/>
    <xsl:if test="$action/@type = ('sent', 'received')">
      <xsl:sequence select="$action/(persName | orgName | name)[normalize-space()] ! map:merge((
        map{'kind': 'correspondents', 'form': normalize-space(), 'role': string($action/@type)},
        m:said('key', m:key(.)), m:said('ref', @ref), m:said('place', $place)))"/>
      <xsl:sequence select="$place ! map:merge((map{'kind': 'places', 'form': normalize-space(), 'role': string($action/@type)},
        m:said('key', @key), m:said('ref', @ref)))"/>
      <xsl:sequence select="$action/date[m:first-day(.)][1]/m:of-document(., string($action/@type))"/>
    </xsl:if>
  </xsl:function>

  <!-- What a name is filed by: its key, else the surname that it marks (TEI Guidelines 13.2.1). -->
  <xsl:function name="m:key" as="xs:string?">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="($name/@key, $name[surname] ! m:index-name(.))[1]"/>
  </xsl:function>

  <xsl:function name="m:of-document" as="map(xs:string, item()?)">
    <xsl:param name="date" as="element()"/>
    <xsl:param name="role" as="xs:string?"/>
    <xsl:sequence select="map:merge((map{'kind': 'dates', 'form': ''}, m:said('role', $role),
      m:said('when', m:first-day($date)), m:said('dating', m:edtf($date))))"/>
  </xsl:function>

  <xsl:function name="m:said" as="map(xs:string, item()?)?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="item()?"/>
    <xsl:if test="normalize-space($value)">
      <xsl:sequence select="map{$name: normalize-space($value)}"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="m:first-day" as="xs:string?">
    <xsl:param name="date" as="element()"/>
    <xsl:sequence select="($date/@when, $date/@from, $date/@notBefore, $date/@to, $date/@notAfter)[1]/normalize-space()[. != '']"/>
  </xsl:function>
</xsl:stylesheet>
