<?xml version="1.0" encoding="UTF-8"?>
<!--
  Editorial principles and the key to the signs. Both are made from what the document uses: a sign that does not occur is not
  explained, a rule that did not fire is not named.
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
      <xsl:for-each select="$prepared/*/teiHeader/encodingDesc/editorialDecl//p[normalize-space()]">
        <p>
          <xsl:value-of select="normalize-space()"/>
        </p>
      </xsl:for-each>
      <p>
        <xsl:text>The diplomatic text gives what stands on the page, in its place. </xsl:text>
        <xsl:if test="exists($records)">
          <xsl:text>The original text is the text before, the final text the text after revision. </xsl:text>
        </xsl:if>
        <xsl:if test="$records?falseStart = true()">
          <xsl:text>A false start, a word struck and written again at once, is counted as a revision. </xsl:text>
        </xsl:if>
        <xsl:if test="exists($text//fw)">
          <xsl:text>Headers, footers and stamps belong to the page and stand in the diplomatic text only. </xsl:text>
        </xsl:if>
        <xsl:text>Slips of the writer are not corrected in silence.</xsl:text>
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
      <xsl:variable name="rules" as="xs:string*" select="distinct-values($text//@ana/m:targets(.)[starts-with(., 'infer.')] ! substring-after(., 'infer.'))"/>
      <xsl:if test="exists($rules)">
        <h3>What was read from the page</h3>
        <p>
          <xsl:text>The transcription shows the page; these readings of it were inferred by rule, and each is recorded in the TEI with its certainty: </xsl:text>
          <xsl:for-each select="sort($rules)">
            <xsl:if test="position() gt 1">, </xsl:if>
            <xsl:value-of select="replace(., '-', ' ')"/>
            <xsl:variable name="ana" as="xs:string" select="'infer.' || ."/>
            <xsl:value-of select="' (' || count($text//@ana[m:targets(.) = $ana]) || ')'"/>
          </xsl:for-each>
          <xsl:text>.</xsl:text>
        </p>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template name="m:signs">
    <xsl:param name="text" as="element()*"/>
    <xsl:param name="records" as="map(xs:string, item()?)*"/>
    <xsl:if test="exists($text//del[not(@type = 'cancellation')])">
      <tr><td><del class="del">word</del></td><td>struck out</td></tr>
    </xsl:if>
    <xsl:if test="exists($text//add[@place = 'above'][not(parent::subst)][not(@type = 'unplaced')])">
      <tr><td><ins class="add above">word</ins></td><td>added above the line</td></tr>
    </xsl:if>
    <xsl:if test="exists($text//add[@place = 'below'])">
      <tr><td><ins class="add below">word</ins></td><td>added below the line</td></tr>
    </xsl:if>
    <xsl:if test="exists($text//add[starts-with(@place, 'margin')])">
      <tr><td><ins class="add margin">word</ins></td><td>added in the margin</td></tr>
    </xsl:if>
    <xsl:if test="exists($text//add[not(@place) or not(matches(@place, '^(above|below|margin)'))])">
      <tr><td><ins class="add">word</ins></td><td>added</td></tr>
    </xsl:if>
    <xsl:if test="exists($text//subst/add[@place = 'above'])">
      <tr><td><span class="subst stacked"><del class="del">old</del> <ins class="add above">new</ins></span></td><td>replaced by the word written above it</td></tr>
    </xsl:if>
    <xsl:if test="exists($text//restore)">
      <tr><td><span class="restore"><del class="del">word</del></span></td><td>struck out, and then let stand</td></tr>
    </xsl:if>
    <xsl:if test="$records?unplaced = true()">
      <tr><td><ins class="add above unplaced">word</ins></td><td>added; where it belongs is not known</td></tr>
    </xsl:if>
    <xsl:if test="exists($text//unclear)">
      <tr><td><span class="unclear">word</span></td><td>reading uncertain</td></tr>
    </xsl:if>
    <xsl:if test="exists($text//gap)">
      <tr><td><span class="gap">[…]</span></td><td>not legible or lost</td></tr>
    </xsl:if>
    <xsl:if test="exists($text//space)">
      <tr><td><span class="space">[blank]</span></td><td>left blank on the page</td></tr>
    </xsl:if>
    <xsl:if test="exists($text//supplied)">
      <tr><td><span class="supplied">[word]</span></td><td>supplied by the editor, in the reading text</td></tr>
    </xsl:if>
    <xsl:if test="exists($text//fw[not(del[@type = 'cancellation'])][not(@type = 'stamp')])">
      <tr><td><span class="fw header">HEADER</span></td><td>header, footer or catchword of the page</td></tr>
    </xsl:if>
    <xsl:if test="exists($text//fw[@type = 'stamp'])">
      <tr><td><span class="fw stamp">STAMP</span></td><td>stamped on the page</td></tr>
    </xsl:if>
    <xsl:if test="exists($text//fw/del[@type = 'cancellation'])">
      <tr><td><span class="fw header cancelled"><del class="del cancellation">MARKING</del></span></td><td>a marking of the page, cancelled later</td></tr>
    </xsl:if>
    <xsl:if test="exists($text//note[m:note-kind(.) = 'aside'])">
      <tr><td><span class="note drafting">note</span></td><td>drafting and clearance notes, set apart from the text</td></tr>
    </xsl:if>
    <xsl:if test="exists($text//pb)">
      <tr><td><span class="page-sample">2</span></td><td>in the margin: a page of the source begins</td></tr>
    </xsl:if>
    <xsl:if test="exists($records)">
      <tr><td><span class="sign-sample">3</span></td><td>number of a revision in the ledger</td></tr>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
