<?xml version="1.0" encoding="UTF-8"?>
<!--
  Dates: what the attributes of an element say (TEI Guidelines 14.4) as one text in the Extended Date/Time Format (ISO 8601-2:2019), as
  src/tei/dating.ts writes it, and that text in words, as src/words/dates.ts says them.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:m="urn:stet:model" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- Nothing where no attribute is a date. -->
  <xsl:function name="m:edtf" as="xs:string?">
    <xsl:param name="date" as="element()"/>
    <xsl:variable name="mark" as="xs:string" select="
      if ($date/@precision != 'high') then (if ($date/@cert != 'high') then '%' else '~') else if ($date/@cert != 'high') then '?' else ''"/>
    <xsl:variable name="when" as="xs:string?" select="$date/@when/m:date-of(.)"/>
    <xsl:variable name="from" as="xs:string?" select="$date/@from/m:date-of(.)"/>
    <xsl:variable name="to" as="xs:string?" select="$date/@to/m:date-of(.)"/>
    <xsl:variable name="not-before" as="xs:string?" select="$date/@notBefore/m:date-of(.)"/>
    <xsl:variable name="not-after" as="xs:string?" select="$date/@notAfter/m:date-of(.)"/>
    <xsl:sequence select="
      if (exists($when)) then $when || $mark
      else if (exists(($from, $to))) then
        (if (exists($from)) then $from || $mark else if (exists($not-before)) then '' else '..') || '/' ||
        (if (exists($to)) then $to || $mark else if (exists($not-after)) then '' else '..')
      else if (exists(($not-before, $not-after))) then '[' || ($not-before ! (. || $mark)) || '..' || ($not-after ! (. || $mark)) || ']'
      else ()"/>
  </xsl:function>

  <!-- A date of ISO 8601 as far as the day; a time behind it is left out. -->
  <xsl:function name="m:date-of" as="xs:string?">
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="replace(normalize-space($value), '(T[0-9:.]+(Z|[+\-][0-9]{2}:[0-9]{2})?|Z|[+\-][0-9]{2}:[0-9]{2})$', '')[matches(., '^-?[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$')]"/>
  </xsl:function>

  <!-- The date of an element, where it is one and sure. -->
  <xsl:function name="m:exact-date" as="xs:string?">
    <xsl:param name="date" as="element()?"/>
    <xsl:sequence select="$date[not(@precision != 'high' or @cert != 'high')]/@when/m:date-of(.)"/>
  </xsl:function>

  <!-- A date as a reader writes it: 21 November 1962; between 1 November 1962 and 21 November 1962. What is none is left as it is. -->
  <xsl:function name="m:date-words" as="xs:string">
    <xsl:param name="given" as="xs:string"/>
    <xsl:variable name="date" as="xs:string" select="'-?[0-9]{4}(?:-[0-9]{2}){0,2}[~?%]?'"/>
    <xsl:sequence select="
      if (matches($given, '^(' || $date || '|\.\.)?/(' || $date || '|\.\.)?$')) then
        m:span-words(substring-before($given, '/')[not(. = '..')], substring-after($given, '/')[not(. = '..')], ('date.span', 'date.from', 'date.to'))
      else if (matches($given, '^\[(' || $date || ')?\.\.(' || $date || ')?\]$')) then
        m:span-words(substring-before(substring($given, 2), '..'), substring-before(substring-after($given, '..'), ']'),
          ('date.between', 'date.not-before', 'date.not-after'))
      else m:day-words($given)"/>
  </xsl:function>

  <!-- Two dates, or one of them, in the words that are for both, for the first alone and for the last alone. A doubt is said once. -->
  <xsl:function name="m:span-words" as="xs:string">
    <xsl:param name="first" as="xs:string?"/>
    <xsl:param name="last" as="xs:string?"/>
    <xsl:param name="keys" as="xs:string+"/>
    <xsl:variable name="known" as="xs:integer" select="if ($first != '') then (if ($last != '') then 1 else 2) else 3"/>
    <xsl:variable name="words" as="xs:string" select="m:say($keys[$known], map{
      'first': m:day-words(translate(string($first), '%?', '~')), 'last': m:day-words(translate(string($last), '%?', '~'))})"/>
    <xsl:sequence select="if (matches($first || $last, '[?%]')) then m:say('date.uncertain', map{'date': $words}) else $words"/>
  </xsl:function>

  <!-- One date, with what is said of it: about 1962; 1962 (?). -->
  <xsl:function name="m:day-words" as="xs:string">
    <xsl:param name="given" as="xs:string"/>
    <xsl:variable name="plain" as="xs:string" select="replace($given, '^(-?[0-9]{4}.*)[~?%]$', '$1')"/>
    <xsl:variable name="mark" as="xs:string" select="substring-after($given, $plain)"/>
    <xsl:variable name="date" as="xs:date?" select="
      if ($plain castable as xs:date) then xs:date($plain)
      else if ($plain castable as xs:gYearMonth) then xs:date($plain || '-01')
      else ()"/>
    <xsl:variable name="key" as="xs:string" select="
      if (not($plain castable as xs:date)) then 'date.month' else if (day-from-date($date) = 1) then 'date.first' else 'date.day'"/>
    <xsl:variable name="words" as="xs:string" select="if (empty($date)) then $plain else m:say($key, map{
      'day': day-from-date($date),
      'month': tokenize(m:say('date.months'))[month-from-date($date)],
      'year': year-from-date($date)})"/>
    <xsl:variable name="about" as="xs:string" select="if ($mark = ('~', '%')) then m:say('date.about', map{'date': $words}) else $words"/>
    <xsl:sequence select="if ($mark = ('?', '%')) then m:say('date.uncertain', map{'date': $about}) else $about"/>
  </xsl:function>
</xsl:stylesheet>
