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
      <h2 id="principles-title">Principles and signs</h2>
      <xsl:for-each select="m:principles-written($prepared/*/teiHeader)">
        <p>
          <xsl:value-of select="normalize-space()"/>
        </p>
      </xsl:for-each>
      <p>
        <xsl:value-of select="m:statement($text, $records)"/>
      </p>
      <h3>Key to the signs</h3>
      <table class="key">
        <caption class="unseen">Signs used in the diplomatic text of this document</caption>
        <thead class="unseen">
          <tr>
            <th scope="col">Sign</th>
            <th scope="col">Meaning</th>
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
    <xsl:sequence select="
      'The diplomatic text gives what stands on the page, in its place.',
      if (exists($records[not(?kind = 'cancellation')])) then 'The original text is the text before revision, the final text the text after it.' else (),
      if ($records?kind = 'substitution') then 'A word struck out and the word written for it are one revision.' else (),
      if ($records?falseStart = true()) then 'A false start, a word struck out and written again at once, is counted as a revision.' else (),
      if (exists($text//anchor[@type = 'typed'])) then 'An addition that was typed apart from where it belongs stands where it belongs.' else (),
      if ($records?unplaced = true()) then 'An addition whose place is not known stands in the diplomatic text alone.' else (),
      if (exists($text//fw)) then 'Headers, footers and stamps belong to the page and stand in the diplomatic text only.' else (),
      if ($records?kind = 'cancellation') then 'A marking of the page that was cancelled is no revision of the text.' else (),
      if (exists($text//(corr | sic))) then 'Slips of the writer stand as they are; the reading text has the editor’s corrections.'
      else 'Slips of the writer are not corrected.',
      if (exists($text//(reg | expan))) then 'Abbreviations and forms of the time are kept; the reading text has them in full and in modern form.' else (),
      if (exists($text//(surplus | secl))) then 'What the editor takes for superfluous is kept, and left out of the reading text.' else ()"/>
  </xsl:function>

  <!-- What the rules read from the page: each in a sentence, how often, and how sure it is. -->
  <xsl:template name="m:inferences">
    <xsl:param name="prepared" as="document-node()"/>
    <xsl:param name="text" as="element()*"/>
    <xsl:variable name="readings" as="attribute()*" select="$text//@ana[exists(m:targets(.)[starts-with(., 'infer.')])]"/>
    <xsl:if test="exists($readings)">
      <h3>What was inferred</h3>
      <p>A transcription shows a page, and does not say what everything on it is. What follows was read from the look of the page. Where a reading is less than sure, the ledger says so.</p>
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

  <!-- What the header says of a rule, else its name in words. -->
  <xsl:function name="m:inference-name" as="xs:string">
    <xsl:param name="document" as="document-node()"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:variable name="said" as="xs:string?" select="m:by-id($document, $id)/catDesc[1]/normalize-space()[. != '']"/>
    <xsl:variable name="name" as="xs:string" select="replace(substring-after($id, 'infer.'), '-', ' ')"/>
    <xsl:sequence select="($said, upper-case(substring($name, 1, 1)) || substring($name, 2) || '.')[1]"/>
  </xsl:function>

  <!-- 18 times, sure; or: 3 times, 2 sure, 1 doubtful. -->
  <xsl:function name="m:how-often" as="xs:string">
    <xsl:param name="elements" as="element()*"/>
    <xsl:variable name="certainties" as="xs:string*" select="distinct-values($elements/@cert)"/>
    <xsl:variable name="times" as="xs:string" select="if (count($elements) = 1) then 'once' else if (count($elements) = 2) then 'twice' else count($elements) || ' times'"/>
    <xsl:sequence select="string-join(($times,
      if (count($certainties) = 1) then m:certainty($certainties)
      else for $cert in $certainties return count($elements[@cert = $cert]) || ' ' || m:certainty($cert)), ', ')"/>
  </xsl:function>
</xsl:stylesheet>
