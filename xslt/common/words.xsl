<?xml version="1.0" encoding="UTF-8"?>
<!--
  What the editions say to readers, in the language of the interface. The words stand in words/*.yaml, a file a language, and come
  in the parameter `words`; a template asks for them by their key and never has words of its own:

    m:say('page.source')                            Source
    m:say('text.page', map{'n': @n})                Page 2
    m:say-count('ledger.revisions', 3)              3 revisions of the text
    m:say-parts('cite.addresses', 'addresses')      what stands before and after the place for {addresses}, to put elements there

  Without a vocabulary (a processor that was given none) a key stands for itself.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- {"language": "de", "entries": {key: text, or its forms}} (src/words/words.ts). -->
  <xsl:param name="words" as="xs:string" select="'{}'"/>

  <xsl:variable name="m:vocabulary" as="map(*)" select="parse-json($words)"/>
  <xsl:variable name="m:entries" as="map(*)?" select="$m:vocabulary?entries"/>

  <!-- The language of the interface (BCP 47). -->
  <xsl:variable name="m:language" as="xs:string" select="($m:vocabulary?language, 'en')[1]"/>

  <xsl:function name="m:say" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="m:say($key, map{})"/>
  </xsl:function>

  <xsl:function name="m:say" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="map(*)"/>
    <xsl:variable name="entry" as="item()" select="m:entry($key)"/>
    <xsl:sequence select="m:placed(if ($entry instance of map(*)) then $entry?other else $entry, $values)"/>
  </xsl:function>

  <!-- The form that a number asks for; the number is the value {count}. -->
  <xsl:function name="m:say-count" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="count" as="xs:integer"/>
    <xsl:variable name="entry" as="item()" select="m:entry($key)"/>
    <xsl:variable name="form" as="xs:string" select="
      if (not($entry instance of map(*))) then $entry
      else ($entry(string($count)), if (string($count) = tokenize(m:say('plural.one'))) then $entry?one else (), $entry?other)[1]"/>
    <xsl:sequence select="m:placed($form, map{'count': $count})"/>
  </xsl:function>

  <!-- What stands before the place of a value, and what after it. -->
  <xsl:function name="m:say-parts" as="xs:string+">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:variable name="words" as="xs:string" select="m:say($key)"/>
    <xsl:variable name="place" as="xs:string" select="'{' || $name || '}'"/>
    <xsl:sequence select="
      if (contains($words, $place)) then (substring-before($words, $place), substring-after($words, $place)) else ($words, '')"/>
  </xsl:function>

  <!-- Whether there are words for a key that is made from a document: a place, a rule, a language. -->
  <xsl:function name="m:can-say" as="xs:boolean">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="exists($m:entries) and map:contains($m:entries, $key)"/>
  </xsl:function>

  <xsl:function name="m:entry" as="item()">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="
      if (empty($m:entries)) then $key
      else if (map:contains($m:entries, $key)) then $m:entries($key)
      else error(QName('urn:stet:model', 'm:no-words'), 'There are no words for “' || $key || '” in the vocabulary.')"/>
  </xsl:function>

  <xsl:function name="m:placed" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="values" as="map(*)"/>
    <xsl:variable name="parts" as="xs:string*">
      <xsl:analyze-string select="$text" regex="\{{([a-z]+)\}}">
        <xsl:matching-substring>
          <xsl:sequence select="string(($values(regex-group(1)), .)[1])"/>
        </xsl:matching-substring>
        <xsl:non-matching-substring>
          <xsl:sequence select="."/>
        </xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:variable>
    <xsl:sequence select="string-join($parts)"/>
  </xsl:function>

  <!-- The language of a document's text (BCP 47), where the TEI says it. -->
  <xsl:function name="m:text-language" as="xs:string?">
    <xsl:param name="document" as="document-node()"/>
    <xsl:sequence select="($document/*/text/@xml:lang, $document/*/@xml:lang, $document/*/teiHeader/profileDesc/langUsage/language/@ident)[1] ! string()"/>
  </xsl:function>

  <!-- Says the language of what stands in an element, where that is not the interface's. -->
  <xsl:template name="m:language">
    <xsl:param name="of" as="xs:string?"/>
    <xsl:if test="exists($of) and lower-case($of) != lower-case($m:language)">
      <xsl:attribute name="lang" select="$of"/>
      <xsl:if test="m:is-right-to-left($of)">
        <xsl:attribute name="dir" select="'rtl'"/>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- Whether a language (BCP 47) is written from right to left: by its script where the tag has one, else by the one it is written in. -->
  <xsl:function name="m:is-right-to-left" as="xs:boolean">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:variable name="parts" as="xs:string+" select="tokenize(lower-case($tag), '-')"/>
    <xsl:variable name="script" as="xs:string?" select="$parts[position() gt 1][string-length() = 4][1]"/>
    <xsl:sequence select="
      if ($script) then $script = ('arab', 'hebr', 'syrc', 'thaa', 'nkoo', 'samr', 'mand', 'adlm')
      else $parts[1] = ('ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi')"/>
  </xsl:function>

  <xsl:function name="m:language-of" as="xs:string?">
    <xsl:param name="node" as="node()?"/>
    <xsl:sequence select="$node/ancestor-or-self::*[@xml:lang][1]/string(@xml:lang)"/>
  </xsl:function>
</xsl:stylesheet>
