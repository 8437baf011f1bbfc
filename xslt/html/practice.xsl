<?xml version="1.0" encoding="UTF-8"?>
<!--
  What a document shows of how it was edited, found in its text: a practice. What does not occur is not named. It is a map that
  goes into JSON and comes back as it was, so that the practices of all documents make that of the edition.

    written       what editors wrote of their principles: text, and its language where known
    statements    keys of the words below `principles.`
    signs         keys of the words below `signs.`
    inferences    what the rules read from the page: id, name, count, and how often at which certainty
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:function name="m:practice" as="map(xs:string, array(*))">
    <xsl:param name="prepared" as="document-node()"/>
    <xsl:param name="records" as="map(xs:string, item()?)*"/>
    <xsl:variable name="text" as="element()*" select="$prepared/*/(text | self::text)"/>
    <xsl:sequence select="map{
      'written': array{m:principles-written($prepared/*/teiHeader)
        ! map:merge((map{'text': normalize-space()}, m:language-of(.) ! map{'language': .}))},
      'statements': array{m:statements($text, $records)},
      'signs': array{m:signs-used($text, $records)},
      'inferences': array{m:inferences-of($prepared, $text)}}"/>
  </xsl:function>

  <!-- Of all documents together: everything once, in the same order. -->
  <xsl:function name="m:practice-of-all" as="map(xs:string, array(*))">
    <xsl:param name="practices" as="map(*)*"/>
    <xsl:variable name="statements" as="xs:string*" select="$practices?statements?*"/>
    <xsl:sequence select="map{
      'written': array{m:written-by-all($practices)},
      'statements': array{$m:statements[. = $statements][. != 'not-corrected' or not($statements = 'corrected')]},
      'signs': array{$m:signs[. = $practices?signs?*]},
      'inferences': array{m:inferences-of-all($practices?inferences?*)}}"/>
  </xsl:function>

  <!-- Each paragraph once, with the documents that have it. -->
  <xsl:function name="m:written-by-all" as="map(*)*">
    <xsl:param name="practices" as="map(*)*"/>
    <xsl:variable name="paragraphs" as="map(*)*" select="
      for $practice in $practices return $practice?written?* ! map:put(., 'stem', $practice?stem)"/>
    <xsl:for-each-group select="$paragraphs" group-by="string-join((?language, ?text), ' ')">
      <xsl:sequence select="map:put(., 'stems', array{distinct-values(current-group()?stem)})"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- All statements, in the order in which they are made. -->
  <xsl:variable name="m:statements" as="xs:string*" select="tokenize('diplomatic states substitution false-start typed-apart unplaced
    furniture cancellation corrected not-corrected regularised superfluous')"/>

  <!-- Those that are true of a document, in the same order. -->
  <xsl:function name="m:statements" as="xs:string*">
    <xsl:param name="text" as="element()*"/>
    <xsl:param name="records" as="map(xs:string, item()?)*"/>
    <xsl:sequence select="(
      'diplomatic',
      if (exists($records[not(?kind = 'cancellation')])) then 'states' else (),
      if ($records?kind = 'substitution') then 'substitution' else (),
      if ($records?falseStart = true()) then 'false-start' else (),
      if (exists($text//anchor[@type = 'typed'])) then 'typed-apart' else (),
      if ($records?unplaced = true()) then 'unplaced' else (),
      if (exists($text//fw)) then 'furniture' else (),
      if ($records?kind = 'cancellation') then 'cancellation' else (),
      if (exists($text//(corr | sic))) then 'corrected'
      else 'not-corrected',
      if (exists($text//(reg | expan))) then 'regularised' else (),
      if (exists($text//(surplus | secl))) then 'superfluous' else ())"/>
  </xsl:function>

  <!-- All signs, in the order of the key. -->
  <xsl:variable name="m:signs" as="xs:string*" select="tokenize('struck above below margin added replaced restored unplaced unclear gap space supplied furniture
      stamp cancelled aside note page number')"/>

  <!-- The signs that a document has, in the same order. -->
  <xsl:function name="m:signs-used" as="xs:string*">
    <xsl:param name="text" as="element()*"/>
    <xsl:param name="records" as="map(xs:string, item()?)*"/>
    <xsl:sequence select="(
      if (exists($text//del[not(@type = 'cancellation')])) then 'struck' else (),
      if (exists($text//add[@place = 'above'][not(parent::subst)][not(@type = 'unplaced')])) then 'above' else (),
      if (exists($text//add[@place = 'below'])) then 'below' else (),
      if (exists($text//add[starts-with(@place, 'margin')])) then 'margin' else (),
      if (exists($text//add[not(@place) or not(matches(@place, '^(above|below|margin)'))])) then 'added' else (),
      if (exists($text//subst/add[@place = 'above'])) then 'replaced' else (),
      if (exists($text//restore)) then 'restored' else (),
      if ($records?unplaced = true()) then 'unplaced' else (),
      if (exists($text//unclear)) then 'unclear' else (),
      if (exists($text//gap)) then 'gap' else (),
      if (exists($text//space)) then 'space' else (),
      if (exists($text//supplied)) then 'supplied' else (),
      if (exists($text//fw[not(del[@type = 'cancellation'])][not(@type = 'stamp')])) then 'furniture' else (),
      if (exists($text//fw[@type = 'stamp'])) then 'stamp' else (),
      if (exists($text//fw/del[@type = 'cancellation'])) then 'cancelled' else (),
      if (exists($text//note[m:note-kind(.) = 'aside'])) then 'aside' else (),
      if (exists($text//note[m:note-kind(.) = 'editorial'])) then 'note' else (),
      if (exists($text//pb)) then 'page' else (),
      if (exists($records)) then 'number' else ())"/>
  </xsl:function>

  <xsl:function name="m:inferences-of" as="map(*)*">
    <xsl:param name="prepared" as="document-node()"/>
    <xsl:param name="text" as="element()*"/>
    <xsl:for-each-group select="$text//@ana[exists(m:targets(.)[starts-with(., 'infer.')])]" group-by="m:targets(.)[starts-with(., 'infer.')]">
      <xsl:sort select="current-grouping-key()"/>
      <xsl:variable name="elements" as="element()*" select="current-group()/.."/>
      <xsl:sequence select="map{
        'id': current-grouping-key(),
        'name': m:inference-name($prepared, current-grouping-key()),
        'count': count($elements),
        'certainties': array{for $cert in distinct-values($elements/@cert)
          return map{'cert': $cert, 'count': count($elements[@cert = $cert])}}}"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- A rule that documents describe each in its own words goes by the first of them. -->
  <xsl:function name="m:inferences-of-all" as="map(*)*">
    <xsl:param name="inferences" as="map(*)*"/>
    <xsl:for-each-group select="$inferences" group-by="string(?id)">
      <xsl:sort select="current-grouping-key()"/>
      <xsl:variable name="certainties" as="map(*)*">
        <xsl:for-each-group select="current-group()?certainties?*" group-by="string(?cert)">
          <xsl:sequence select="map{'cert': current-grouping-key(), 'count': sum(current-group()?count)}"/>
        </xsl:for-each-group>
      </xsl:variable>
      <xsl:sequence select="map{
        'id': current-grouping-key(),
        'name': ?name,
        'count': sum(current-group()?count),
        'certainties': array{$certainties}}"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- What is known of a rule; of one that is not ours, what the header says of it, else its name in words. -->
  <xsl:function name="m:inference-name" as="xs:string">
    <xsl:param name="document" as="document-node()"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:variable name="said" as="xs:string?" select="m:by-id($document, $id)/catDesc[1]/normalize-space()[. != '']"/>
    <xsl:variable name="name" as="xs:string" select="replace(substring-after($id, 'infer.'), '-', ' ')"/>
    <xsl:sequence select="if (m:can-say($id)) then m:say('infer.' || substring-after($id, 'infer.')) else ($said, upper-case(substring($name, 1, 1)) || substring($name, 2) || '.')[1]"/>
  </xsl:function>
</xsl:stylesheet>
