<?xml version="1.0" encoding="UTF-8"?>
<!--
  The indexes of the edition: what all its documents mention, gathered under one heading for each person, place or day. The mentions
  come in the parameter `site`, each as m:mentions made it, with the stem of its document.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- Entries as maps: identity (which an entry has for itself), heading, sort, authorities, mentions; in the order of the index. -->
  <xsl:function name="m:entries" as="map(xs:string, item()*)*">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:variable name="mentions" as="map(*)*" select="$m:site?mentions?*[?kind = $kind]"/>
    <!-- Where something is once named by key and address both, either of them names it; so do a correspondent's name and address. -->
    <xsl:variable name="addresses" as="map(xs:string, xs:string)"
      select="map:merge(($mentions, $m:site?mentions?*[$kind = $m:of-people][?kind = $m:of-people])[exists(?ref)]
        ! (for $name in (m:key-of(.), .[?kind = 'correspondents']?form)[1] return map:entry(m:spoken($name), string(?ref))), map{'duplicates': 'use-first'})"/>
    <xsl:variable name="entries" as="map(xs:string, item()*)*">
      <xsl:for-each-group select="$mentions" group-by="m:identity(., $addresses)">
        <xsl:sequence select="if ($kind = 'dates') then m:day(current-grouping-key(), current-group()) else m:entry(current-grouping-key(), current-group())"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:perform-sort select="$entries">
      <xsl:sort select="if ($kind = 'dates') then m:year(string(?sort)) else 0"/>
      <xsl:sort select="string(?sort)" collation="{if ($kind = 'dates') then 'http://www.w3.org/2005/xpath-functions/collation/codepoint' else $m:filing}"/>
      <xsl:sort select="string(?heading)"/>
    </xsl:perform-sort>
  </xsl:function>

  <xsl:variable name="m:of-people" as="xs:string+" select="'persons', 'correspondents'"/>

  <!-- Those whom some mention gives a key in words ("Hale, Tomas"), by that key as it is read ("tomas hale"): where the same words
       stand without a key, the same person is meant. Of a name alone nobody can tell what it is filed by; it is filed as it stands. -->
  <xsl:variable name="m:keyed" as="map(xs:string, xs:string)"
    select="map:merge($m:site?mentions?*[?kind = $m:of-people]?key[matches(., '^[^,]+,[^,]+$')]
      ! map:entry(m:spoken(.), string(.)), map{'duplicates': 'use-first'})"/>

  <xsl:function name="m:spoken" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="lower-case(m:natural-name($name))"/>
  </xsl:function>

  <!-- The key of a mention: its own; of a person, the name as an editor inverted it, or the key that the same words have elsewhere. -->
  <xsl:function name="m:key-of" as="xs:string?">
    <xsl:param name="mention" as="map(*)"/>
    <xsl:variable name="form" as="xs:string?" select="if ($mention?kind = $m:of-people) then $mention?form else ()"/>
    <xsl:sequence select="($mention?key, $form[$mention?kind = 'correspondents'][m:natural-name(.) != .], $form ! $m:keyed(m:spoken(.)))[1]"/>
  </xsl:function>

  <!-- How those are filed whom some mention gives an address and a key in words, wherever they are mentioned. -->
  <xsl:variable name="m:filed" as="map(xs:string, xs:string)"
    select="map:merge($m:site?mentions?*[exists(?ref)][matches(?key, '[ ,]')] ! map:entry(tokenize(?ref)[1], string(?key)), map{'duplicates': 'use-first'})"/>

  <!-- Filing order: by letters, whatever their case and accents. -->
  <xsl:variable name="m:filing" as="xs:string" select="'http://www.w3.org/2013/collation/UCA?lang=' || $m:language || ';strength=secondary;fallback=yes'"/>

  <!-- The year of a date; what has none comes last. -->
  <xsl:function name="m:year" as="xs:integer">
    <xsl:param name="date" as="xs:string"/>
    <xsl:sequence select="if (matches($date, '^-?[0-9]{4}')) then xs:integer(replace($date, '^(-?[0-9]+).*$', '$1')) else 1000000"/>
  </xsl:function>

  <xsl:function name="m:identity" as="xs:string">
    <xsl:param name="mention" as="map(*)"/>
    <xsl:param name="addresses" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="
      if ($mention?kind = 'dates') then ($mention?dating, $mention?when, ' ' || lower-case($mention?form))[1]
      else (($mention?ref, $addresses(m:spoken((m:key-of($mention), $mention?form)[1])))[1] ! ('ref ' || tokenize(.)[1]), m:key-of($mention) ! ('key ' || .), 'form ' || lower-case($mention?form))[1]"/>
  </xsl:function>

  <!-- The heading: what an authority file of the edition says, else a key in words ("Cleveland, Harlan"), else the commonest form. -->
  <xsl:function name="m:entry" as="map(xs:string, item()*)">
    <xsl:param name="identity" as="xs:string"/>
    <xsl:param name="mentions" as="map(*)*"/>
    <xsl:variable name="heading" as="xs:string"
      select="($mentions?name, $mentions ! m:key-of(.)[matches(., '[ ,]')], $mentions?ref ! $m:filed(tokenize(.)[1]), m:commonest($mentions?form))[1]"/>
    <xsl:sequence select="map{
      'identity': $identity,
      'heading': $heading,
      'sort': replace($heading, '^\P{L}+', ''),
      'authorities': distinct-values(($mentions?ref ! tokenize(.), $mentions?authority)[matches(., '^[a-zA-Z][a-zA-Z0-9+.-]*:')]),
      'mentions': $mentions}"/>
  </xsl:function>

  <xsl:function name="m:day" as="map(xs:string, item()*)">
    <xsl:param name="identity" as="xs:string"/>
    <xsl:param name="mentions" as="map(*)*"/>
    <xsl:variable name="first" as="map(*)" select="$mentions[1]"/>
    <xsl:sequence select="map{
      'identity': $identity,
      'heading': (($first?dating, $first?when)[1] ! m:date-words(.), string($first?form))[1],
      'sort': ($first?when, '~' || $first?form)[1],
      'authorities': (),
      'mentions': $mentions}"/>
  </xsl:function>

  <!-- Of several forms, the one that occurs most; of those that occur as often, the longest. -->
  <xsl:function name="m:commonest" as="xs:string">
    <xsl:param name="forms" as="xs:string*"/>
    <xsl:variable name="ranked" as="xs:string*">
      <xsl:perform-sort select="distinct-values($forms)">
        <xsl:sort select="count($forms[. = current()])" order="descending"/>
        <xsl:sort select="string-length(.)" order="descending"/>
        <xsl:sort select="."/>
      </xsl:perform-sort>
    </xsl:variable>
    <xsl:sequence select="string($ranked[1])"/>
  </xsl:function>
</xsl:stylesheet>
