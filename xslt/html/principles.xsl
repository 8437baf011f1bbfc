<?xml version="1.0" encoding="UTF-8"?>
<!--
  Editorial principles and the key to the signs, in a reader's words. Both are made from what the document uses: what does not
  occur is not explained, a rule that did not fire is not named. The TEI header says the same to those who read TEI, in its terms:
  what the program wrote there is left there. What an editor wrote there is shown.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template name="m:principles">
    <xsl:param name="prepared" as="document-node()"/>
    <xsl:param name="records" as="map(xs:string, item()?)*"/>
    <xsl:variable name="text" as="element()*" select="$prepared/*/(text | self::text)"/>
    <section class="principles" id="principles" aria-labelledby="principles-title">
      <h2 id="principles-title">
        <xsl:value-of select="m:say('page.principles')"/>
      </h2>
      <xsl:for-each select="m:principles-written($prepared/*/teiHeader)">
        <p>
          <xsl:call-template name="m:language">
            <xsl:with-param name="of" select="m:language-of(.)"/>
          </xsl:call-template>
          <xsl:value-of select="normalize-space()"/>
        </p>
      </xsl:for-each>
      <p>
        <xsl:value-of select="m:statement($text, $records)"/>
      </p>
      <h3>
        <xsl:value-of select="m:say('signs.title')"/>
      </h3>
      <table class="key">
        <caption class="unseen">
          <xsl:value-of select="m:say('signs.caption')"/>
        </caption>
        <thead class="unseen">
          <tr>
            <th scope="col">
              <xsl:value-of select="m:say('signs.sign')"/>
            </th>
            <th scope="col">
              <xsl:value-of select="m:say('signs.meaning')"/>
            </th>
          </tr>
        </thead>
        <tbody>
          <xsl:call-template name="m:signs">
            <xsl:with-param name="text" select="$text"/>
            <xsl:with-param name="records" select="$records"/>
          </xsl:call-template>
        </tbody>
      </table>
      <xsl:call-template name="m:inferences">
        <xsl:with-param name="prepared" select="$prepared"/>
        <xsl:with-param name="text" select="$text"/>
      </xsl:call-template>
    </section>
  </xsl:template>

  <!-- A sentence for each thing that the document has. -->
  <xsl:function name="m:statement" as="xs:string*">
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
      if (exists($text//(surplus | secl))) then 'superfluous' else ()) ! m:say('principles.' || .)"/>
  </xsl:function>

  <!-- What the rules read from the page: each in a sentence, how often, and how sure it is. -->
  <xsl:template name="m:inferences">
    <xsl:param name="prepared" as="document-node()"/>
    <xsl:param name="text" as="element()*"/>
    <xsl:variable name="readings" as="attribute()*" select="$text//@ana[exists(m:targets(.)[starts-with(., 'infer.')])]"/>
    <xsl:if test="exists($readings)">
      <h3>
        <xsl:value-of select="m:say('principles.inferred')"/>
      </h3>
      <p>
        <xsl:value-of select="m:say('principles.inferred-intro')"/>
      </p>
      <ul class="inferences">
        <xsl:for-each-group select="$readings" group-by="m:targets(.)[starts-with(., 'infer.')]">
          <xsl:sort select="current-grouping-key()"/>
          <li id="{replace(current-grouping-key(), '^infer\.', 'inferred-')}">
            <xsl:value-of select="m:inference-name($prepared, current-grouping-key())"/>
            <xsl:text> </xsl:text>
            <span>
              <xsl:value-of select="m:how-often(current-group()/..)"/>
            </span>
          </li>
        </xsl:for-each-group>
      </ul>
    </xsl:if>
  </xsl:template>

  <!-- What is known of a rule; of one that is not ours, what the header says of it, else its name in words. -->
  <xsl:function name="m:inference-name" as="xs:string">
    <xsl:param name="document" as="document-node()"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:variable name="said" as="xs:string?" select="m:by-id($document, $id)/catDesc[1]/normalize-space()[. != '']"/>
    <xsl:variable name="name" as="xs:string" select="replace(substring-after($id, 'infer.'), '-', ' ')"/>
    <xsl:sequence select="if (m:can-say($id)) then m:say('infer.' || substring-after($id, 'infer.')) else ($said, upper-case(substring($name, 1, 1)) || substring($name, 2) || '.')[1]"/>
  </xsl:function>

  <!-- 18 times, sure; or: 3 times, 2 sure, 1 doubtful. -->
  <xsl:function name="m:how-often" as="xs:string">
    <xsl:param name="elements" as="element()*"/>
    <xsl:variable name="certainties" as="xs:string*" select="distinct-values($elements/@cert)"/>
    <xsl:variable name="times" as="xs:string" select="m:say-count('principles.times', count($elements))"/>
    <xsl:sequence select="string-join(($times,
      if (count($certainties) = 1) then m:certainty($certainties)
      else for $cert in $certainties return count($elements[@cert = $cert]) || ' ' || m:certainty($cert)), ', ')"/>
  </xsl:function>
</xsl:stylesheet>
