<?xml version="1.0" encoding="UTF-8"?>
<!--
  Every edition of one TEI document, in one transformation: the parameter `outputs` names them, and each is a result document
  (`result-1`, `result-2` … in the order asked for; the caller keeps them in memory).

    html                    the page of the document
    text-STATE              diplomatic, original, final, reading, stage:ID
    text-typed              as diplomatic, with moved additions where they were typed: what the balance is struck with
    places-STATE            the same texts with what stands where in them, as JSON (text/places.xsl)
    ledger-json             the records of the ledger
    print-json, print-diplomatic-json, print-original, print-stage:ID    the print document (print/print.xsl)
    epub                    the parts of an electronic book, as XML (epub/book.xsl)
    word-json               the text before and after revision, for a word processor (word/word.xsl)
    names-json              what the document mentions, for the indexes of the edition (indexes/mentions.xsl)
    practice-json           how it was edited, for the principles of the edition (html/practice.xsl)
    front, index-KIND, principles, imprint, missing, search    pages of the edition; the source document is not looked at

  An edition may have a stylesheet of its own that imports this one and overrides what it will (docs/customising.md).
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:include href="common/model.xsl"/>
  <xsl:include href="common/words.xsl"/>
  <xsl:include href="common/dates.xsl"/>
  <xsl:include href="common/labels.xsl"/>
  <xsl:include href="common/state.xsl"/>
  <xsl:include href="common/space.xsl"/>
  <xsl:include href="prepare/canonical.xsl"/>
  <xsl:include href="prepare/prepare.xsl"/>
  <xsl:include href="prepare/report.xsl"/>
  <xsl:include href="ledger/records.xsl"/>
  <xsl:include href="indexes/mentions.xsl"/>
  <xsl:include href="indexes/entries.xsl"/>
  <xsl:include href="text/text.xsl"/>
  <xsl:include href="text/places.xsl"/>
  <xsl:include href="html/page.xsl"/>
  <xsl:include href="print/print.xsl"/>
  <xsl:include href="epub/book.xsl"/>
  <xsl:include href="word/word.xsl"/>

  <!-- What is wanted. -->
  <xsl:param name="outputs" as="xs:string*" select="'html'"/>
  <!-- What the page says about the edition round it, as JSON (see src/editions/site.ts). -->
  <xsl:param name="site" as="xs:string" select="'{}'"/>

  <xsl:mode use-accumulators="#all"/>
  <xsl:output method="text"/>

  <xsl:template match="/">
    <xsl:variable name="canonical" as="document-node()" select="m:canonical(.)"/>
    <xsl:variable name="prepared" as="document-node()">
      <xsl:document>
        <xsl:apply-templates select="$canonical" mode="m:prepare"/>
      </xsl:document>
    </xsl:variable>
    <xsl:variable name="needed" as="xs:string*" select="distinct-values((
      $outputs[starts-with(., 'text-')] ! substring-after(., 'text-'),
      $outputs[starts-with(., 'places-')] ! substring-after(., 'places-'),
      if ($outputs = 'html') then ('diplomatic', 'original', 'final', 'reading', m:stages($prepared) ! ('stage:' || .)) else (),
      if ($outputs = 'names-json') then 'diplomatic' else (),
      if ($outputs = 'epub') then ('diplomatic', 'final', 'reading') else (),
      if ($outputs = ('ledger-json', 'practice-json')) then 'final' else ()))"/>
    <xsl:variable name="states" as="map(xs:string, document-node())"
      select="map:merge($needed ! map:entry(., if (. = 'typed') then m:state(m:as-typed($prepared), 'diplomatic') else m:state($prepared, .)))"/>
    <xsl:variable name="records" as="map(xs:string, item()?)*"
      select="if ($outputs = ('html', 'ledger-json', 'epub', 'practice-json')) then m:records($prepared, $states?final) else ()"/>
    <xsl:variable name="source" as="document-node()" select="."/>
    <xsl:for-each select="$canonical">
      <xsl:call-template name="m:report"/>
    </xsl:for-each>
    <xsl:for-each select="$outputs">
      <xsl:variable name="href" as="xs:string" select="'result-' || position()"/>
      <xsl:choose>
        <xsl:when test="starts-with(., 'text-')">
          <xsl:result-document href="{$href}" method="text">
            <xsl:value-of select="m:text($states(substring-after(., 'text-')))"/>
          </xsl:result-document>
        </xsl:when>
        <xsl:when test="starts-with(., 'places-')">
          <xsl:result-document href="{$href}" method="json">
            <xsl:sequence select="m:places($prepared, $states(substring-after(., 'places-')))"/>
          </xsl:result-document>
        </xsl:when>
        <xsl:when test=". = 'ledger-json'">
          <xsl:result-document href="{$href}" method="json" indent="yes">
            <xsl:sequence select="array{$records}"/>
          </xsl:result-document>
        </xsl:when>
        <xsl:when test=". = 'names-json'">
          <xsl:result-document href="{$href}" method="json">
            <xsl:sequence select="array{m:mentions($prepared, $states?diplomatic)}"/>
          </xsl:result-document>
        </xsl:when>
        <xsl:when test=". = 'practice-json'">
          <xsl:result-document href="{$href}" method="json">
            <xsl:sequence select="m:practice($prepared, $records)"/>
          </xsl:result-document>
        </xsl:when>
        <xsl:when test=". = ('print-json', 'print-diplomatic-json')">
          <xsl:result-document href="{$href}" method="json">
            <xsl:sequence select="m:print-document($prepared, if (. = 'print-json') then 'reading' else 'diplomatic')"/>
          </xsl:result-document>
        </xsl:when>
        <xsl:when test=". = 'print-original' or starts-with(., 'print-stage:')">
          <xsl:result-document href="{$href}" method="json">
            <xsl:sequence select="m:print-of-state($prepared, substring-after(., 'print-'))"/>
          </xsl:result-document>
        </xsl:when>
        <xsl:when test=". = 'epub'">
          <xsl:result-document href="{$href}" method="xml" indent="no">
            <xsl:call-template name="m:book">
              <xsl:with-param name="prepared" select="$prepared"/>
              <xsl:with-param name="states" select="$states"/>
              <xsl:with-param name="records" select="$records"/>
            </xsl:call-template>
          </xsl:result-document>
        </xsl:when>
        <xsl:when test=". = 'word-json'">
          <xsl:result-document href="{$href}" method="json">
            <xsl:sequence select="m:word-document($prepared)"/>
          </xsl:result-document>
        </xsl:when>
        <xsl:when test=". = 'html'">
          <xsl:result-document href="{$href}" method="html" html-version="5" indent="no">
            <xsl:call-template name="m:page">
              <xsl:with-param name="prepared" select="$prepared"/>
              <xsl:with-param name="states" select="$states"/>
              <xsl:with-param name="records" select="$records"/>
            </xsl:call-template>
          </xsl:result-document>
        </xsl:when>
        <xsl:when test=". = 'search'">
          <xsl:result-document href="{$href}" method="html" html-version="5" indent="no">
            <xsl:call-template name="m:search"/>
          </xsl:result-document>
        </xsl:when>
        <xsl:when test=". = 'front'">
          <xsl:result-document href="{$href}" method="html" html-version="5" indent="no">
            <xsl:call-template name="m:front"/>
          </xsl:result-document>
        </xsl:when>
        <xsl:when test="starts-with(., 'index-')">
          <xsl:result-document href="{$href}" method="html" html-version="5" indent="no">
            <xsl:call-template name="m:index">
              <xsl:with-param name="kind" select="substring-after(., 'index-')"/>
            </xsl:call-template>
          </xsl:result-document>
        </xsl:when>
        <xsl:when test=". = 'principles'">
          <xsl:result-document href="{$href}" method="html" html-version="5" indent="no">
            <xsl:call-template name="m:principles-page"/>
          </xsl:result-document>
        </xsl:when>
        <xsl:when test=". = 'imprint'">
          <xsl:result-document href="{$href}" method="html" html-version="5" indent="no">
            <xsl:call-template name="m:imprint"/>
          </xsl:result-document>
        </xsl:when>
        <xsl:when test=". = 'missing'">
          <xsl:result-document href="{$href}" method="html" html-version="5" indent="no">
            <xsl:call-template name="m:missing"/>
          </xsl:result-document>
        </xsl:when>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
