<?xml version="1.0" encoding="UTF-8"?>
<!-- Names of things, in words: of hands, places, stages and rules, as the header gives them. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:m="urn:stet:model" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- The element that an id names. -->
  <xsl:function name="m:by-id" as="element()?">
    <xsl:param name="document" as="document-node()"/>
    <xsl:param name="id" as="xs:string?"/>
    <xsl:sequence select="if ($id) then key('m:id', $id, $document)[1] else ()"/>
  </xsl:function>

  <!-- A hand's or stage's name in words: what is named so, else the first sentence of its description, else its id. -->
  <xsl:function name="m:name" as="xs:string">
    <xsl:param name="document" as="document-node()"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:variable name="element" as="element()?" select="m:by-id($document, $id)"/>
    <xsl:sequence select="(
      $element/(persName, name, label)[normalize-space()][1]/normalize-space(),
      $element/replace(normalize-space(), '\.(\s.*)?$', '')[. != ''],
      $id)[1]"/>
  </xsl:function>

  <!-- The places of the TEI vocabulary, as a reader says them. -->
  <xsl:function name="m:place-name" as="xs:string">
    <xsl:param name="place" as="xs:string"/>
    <xsl:variable name="parts" as="xs:string*" select="tokenize($place)"/>
    <xsl:variable name="key" as="xs:string" select="'place.' || string-join(($parts[. = 'margin'], $parts[. != 'margin']), '-')"/>
    <xsl:sequence select="if (m:can-say($key)) then m:say($key) else $place"/>
  </xsl:function>

  <!-- What editors wrote of their principles. What the program wrote there is for those who read TEI: in a description of its own
       writing only paragraphs that stand by themselves are an editor's. -->
  <xsl:function name="m:principles-written" as="element()*">
    <xsl:param name="header" as="element()?"/>
    <xsl:variable name="encoding" as="element()*" select="$header/encodingDesc"/>
    <xsl:sequence select="($encoding/projectDesc//p, $encoding/editorialDecl/(if ($encoding/appInfo/application/@ident = 'stet') then p else .//p))[normalize-space()]"/>
  </xsl:function>

  <!-- What the program writes into a header where nothing is known of the source (src/tei/header/file-description.ts): no fact. -->
  <xsl:variable name="m:no-source" as="xs:string" select="'Encoded from a transcription.'"/>

  <xsl:function name="m:rules" as="xs:string*">
    <xsl:param name="element" as="element()*"/>
    <xsl:sequence select="distinct-values($element/@ana/m:targets(.)[starts-with(., 'infer.')] ! substring-after(., 'infer.'))"/>
  </xsl:function>

  <!-- The title of the document itself, where the title of its series stands beside it. -->
  <xsl:function name="m:title-of" as="element()?">
    <xsl:param name="titles" as="element()*"/>
    <xsl:sequence select="($titles[@level = ('a', 'm', 'u')][1], $titles[@type = 'main'][1], $titles[not(@level = 's')][1], $titles[1])[1]"/>
  </xsl:function>

  <!-- `Family, Given` as it is read; any other name as it stands (src/editions/citation/work.ts has the same). -->
  <xsl:function name="m:natural-name" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:variable name="parts" as="xs:string*" select="tokenize($name, ',') ! normalize-space()"/>
    <xsl:sequence select="if (count($parts) = 2 and not($parts = '') and not(matches($parts[2], '^(jr|sr|ltd|inc|esq|ph\.?d|i{1,3}|iv)\.?$', 'i')))
      then $parts[2] || ' ' || $parts[1] else $name"/>
  </xsl:function>

  <!-- Whom an element of the header names, as it is read; the name of an organisation is no one's family. -->
  <xsl:function name="m:named" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="name" as="xs:string" select="normalize-space($element)"/>
    <xsl:sequence select="if ($element/descendant-or-self::orgName) then $name else m:natural-name($name)"/>
  </xsl:function>

  <!-- The name of a licence; of one that is given at length, its address or the start of its words. -->
  <xsl:function name="m:licence-name" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="address" as="xs:string?"/>
    <xsl:variable name="commons" as="xs:string" select="'^https?://(www\.)?creativecommons\.org/licenses/([a-z\-]+)/([0-9.]+)(/.*)?$'"/>
    <xsl:sequence select="
      if (string-length($words) le 100) then $words
      else if (matches($address, $commons)) then 'CC ' || upper-case(replace($address, $commons, '$2 $3'))
      else ($address[. != ''], replace($words, '^(.{0,110})\s.*$', '$1 …'))[1]"/>
  </xsl:function>

  <!-- Whether what stands in a licence is too long to be its name. -->
  <xsl:function name="m:is-licence-text" as="xs:boolean">
    <xsl:param name="licence" as="element()"/>
    <xsl:sequence select="string-length(normalize-space($licence)) gt 100"/>
  </xsl:function>
</xsl:stylesheet>
