<?xml version="1.0" encoding="UTF-8"?>
<!-- The key to the signs: a row for each sign that the document's diplomatic text has, and none for the others. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

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
