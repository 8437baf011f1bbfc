<?xml version="1.0" encoding="UTF-8"?>
<!-- The ledger of revisions as a table: a row a record, each leading to its place in the text, and reached from there. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template name="m:ledger">
    <xsl:param name="prepared" as="document-node()"/>
    <xsl:param name="records" as="map(xs:string, item()?)*"/>
    <section class="ledger" id="ledger" aria-labelledby="ledger-title">
      <h2 id="ledger-title">Ledger of revisions</h2>
      <p class="rubric">
        <xsl:value-of select="m:tally($records)"/>
      </p>
      <table>
        <caption class="unseen">Ledger of revisions, in the order of the document</caption>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Page.line</th>
            <th scope="col">Kind</th>
            <th scope="col">Revision</th>
            <th scope="col">Particulars</th>
          </tr>
        </thead>
        <tbody>
          <xsl:for-each select="$records">
            <tr id="record-{?n}" data-kind="{?kind}">
              <th scope="row">
                <a href="#{?id}" aria-label="{?n}, to its place in the text">
                  <xsl:value-of select="?n"/>
                </a>
              </th>
              <td class="where">
                <xsl:value-of select="?page, ?line" separator="."/>
              </td>
              <td class="kind">
                <xsl:value-of select="m:kind-label(.)"/>
              </td>
              <td class="words">
                <xsl:call-template name="m:words"/>
              </td>
              <td class="particulars">
                <xsl:value-of select="m:particulars(., $prepared)" separator="; "/>
              </td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </section>
  </xsl:template>

  <!-- left [struck] [added] right -->
  <xsl:template name="m:words">
    <xsl:if test="?left != ''">
      <span class="context">
        <xsl:value-of select="?left"/>
      </span>
      <xsl:text> </xsl:text>
    </xsl:if>
    <xsl:if test="?before != '' and not(?kind = 'restoration')">
      <del>
        <xsl:value-of select="?before"/>
      </del>
      <xsl:text> </xsl:text>
    </xsl:if>
    <xsl:if test="?after != ''">
      <ins>
        <xsl:value-of select="?after"/>
      </ins>
      <xsl:text> </xsl:text>
    </xsl:if>
    <xsl:if test="?right != ''">
      <span class="context">
        <xsl:value-of select="?right"/>
      </span>
    </xsl:if>
  </xsl:template>

  <xsl:function name="m:kind-label" as="xs:string">
    <xsl:param name="record" as="map(xs:string, item()?)"/>
    <xsl:sequence select="
      if ($record?falseStart) then 'false start'
      else if ($record?unplaced) then 'addition, place unknown'
      else $record?kind"/>
  </xsl:function>

  <xsl:function name="m:particulars" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()?)"/>
    <xsl:param name="document" as="document-node()"/>
    <xsl:sequence select="
      $record?place ! m:place-name(.),
      $record?hand ! m:name($document, .),
      $record?stage ! m:name($document, .),
      $record?rend[not(. = 'strikethrough')],
      $record?rule ! ('read by rule ' || replace(., '-', ' ') || (if ($record?cert) then ', certainty ' || $record?cert else '')),
      if (not($record?rule) and $record?cert) then 'certainty ' || $record?cert else ()"/>
  </xsl:function>

  <!-- 9 revisions of the text: 4 substitutions, 4 deletions … 10 markings of the page cancelled. -->
  <xsl:function name="m:tally" as="xs:string">
    <xsl:param name="records" as="map(xs:string, item()?)*"/>
    <xsl:variable name="of-text" as="map(xs:string, item()?)*" select="$records[not(?kind = 'cancellation')]"/>
    <xsl:variable name="kinds" as="xs:string*" select="
      for $kind in ('substitution', 'deletion', 'addition', 'restoration', 'transposition')[. = $of-text?kind]
      return m:count(count($of-text[?kind = $kind]), $kind)"/>
    <xsl:variable name="cancelled" as="xs:integer" select="count($records) - count($of-text)"/>
    <xsl:sequence select="string-join((
      if (exists($of-text)) then m:count(count($of-text), 'revision') || ' of the text: ' || string-join($kinds, ', ') || '.' else 'The text has no revisions.',
      if ($cancelled gt 0) then m:count($cancelled, 'marking') || ' of the page cancelled, which is no revision of the text.' else ()), ' ')"/>
  </xsl:function>

  <xsl:function name="m:count" as="xs:string">
    <xsl:param name="count" as="xs:integer"/>
    <xsl:param name="noun" as="xs:string"/>
    <xsl:sequence select="$count || ' ' || $noun || (if ($count = 1) then '' else 's')"/>
  </xsl:function>
</xsl:stylesheet>
