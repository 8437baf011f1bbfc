<?xml version="1.0" encoding="UTF-8"?>
<!--
  The ledger of revisions as a table: a row a record, each leading to its place in the text, and reached from there. What was
  cancelled on the page (stamps, markings) stands after the revisions of the text. The data-* attributes are what the reader can
  choose rows by (src/editions/browser/ledger.cts); they have the words that the row shows.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template name="m:ledger">
    <xsl:param name="prepared" as="document-node()"/>
    <xsl:param name="records" as="map(xs:string, item()?)*"/>
    <xsl:variable name="of-page" as="map(xs:string, item()?)*" select="$records[?kind = 'cancellation']"/>
    <xsl:variable name="of-text" as="map(xs:string, item()?)*" select="$records[not(?kind = 'cancellation')]"/>
    <section class="ledger" id="ledger" aria-labelledby="ledger-title">
      <h2 id="ledger-title">
        <xsl:value-of select="m:say('ledger.title')"/>
      </h2>
      <p class="rubric">
        <xsl:value-of select="m:tally($records)"/>
      </p>
      <xsl:call-template name="m:tallies">
        <xsl:with-param name="prepared" select="$prepared"/>
        <xsl:with-param name="records" select="$records"/>
      </xsl:call-template>
      <table>
        <caption class="unseen">
          <xsl:value-of select="m:say('ledger.caption')"/>
        </caption>
        <thead>
          <tr>
            <xsl:for-each select="'number', 'where', 'kind', 'revision', 'particulars'">
              <th scope="col">
                <xsl:value-of select="m:say('ledger.' || .)"/>
              </th>
            </xsl:for-each>
          </tr>
        </thead>
        <xsl:if test="exists($of-text)">
          <tbody>
            <xsl:for-each select="$of-text">
              <xsl:call-template name="m:row">
                <xsl:with-param name="prepared" select="$prepared"/>
              </xsl:call-template>
            </xsl:for-each>
          </tbody>
        </xsl:if>
        <xsl:if test="exists($of-page)">
          <tbody class="of-page">
            <tr>
              <th scope="rowgroup" colspan="5">
                <xsl:value-of select="m:say('ledger.of-page')"/>
              </th>
            </tr>
            <xsl:for-each select="$of-page">
              <xsl:call-template name="m:row">
                <xsl:with-param name="prepared" select="$prepared"/>
              </xsl:call-template>
            </xsl:for-each>
          </tbody>
        </xsl:if>
      </table>
    </section>
  </xsl:template>

  <!-- The context item is a record. -->
  <xsl:template name="m:row">
    <xsl:param name="prepared" as="document-node()"/>
    <tr id="record-{?n}" data-kind="{m:kind-label(.)}">
      <xsl:for-each select="?hand">
        <xsl:attribute name="data-hand" select="m:name($prepared, .)"/>
      </xsl:for-each>
      <xsl:for-each select="?stage">
        <xsl:attribute name="data-stage" select="m:name($prepared, .)"/>
      </xsl:for-each>
      <xsl:for-each select="?cert">
        <xsl:attribute name="data-certainty" select="m:certainty(.)"/>
      </xsl:for-each>
      <xsl:if test="?rule">
        <xsl:attribute name="data-origin" select="m:say('ledger.inferred')"/>
      </xsl:if>
      <th scope="row">
        <a href="#{?id}" aria-label="{m:say('ledger.to-place', map{'n': ?n})}">
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
        <xsl:call-template name="m:language">
          <xsl:with-param name="of" select="m:text-language($prepared)"/>
        </xsl:call-template>
        <xsl:call-template name="m:words"/>
      </td>
      <td class="particulars">
        <xsl:value-of select="m:particulars(., $prepared)" separator="{m:say('ledger.join')}"/>
        <xsl:call-template name="m:inference">
          <xsl:with-param name="first" select="empty(m:particulars(., $prepared))"/>
        </xsl:call-template>
      </td>
    </tr>
  </xsl:template>

  <!-- left [struck] [added] right, with spaces where the page has them. -->
  <xsl:template name="m:words">
    <xsl:if test="?left != ''">
      <span class="context">
        <xsl:value-of select="?left"/>
      </span>
      <xsl:if test="not(?joinsLeft)">
        <xsl:text> </xsl:text>
      </xsl:if>
    </xsl:if>
    <xsl:if test="?before != '' and not(?kind = 'restoration')">
      <del>
        <xsl:value-of select="?before"/>
      </del>
    </xsl:if>
    <xsl:if test="?after != ''">
      <xsl:if test="?before != '' and not(?kind = 'restoration') and not(?joinsLeft and ?joinsRight)">
        <xsl:text> </xsl:text>
      </xsl:if>
      <ins>
        <xsl:value-of select="?after"/>
      </ins>
    </xsl:if>
    <xsl:if test="?right != ''">
      <xsl:if test="not(?joinsRight)">
        <xsl:text> </xsl:text>
      </xsl:if>
      <span class="context">
        <xsl:value-of select="?right"/>
      </span>
    </xsl:if>
  </xsl:template>

  <!-- inferred, likely: what a rule read from the page leads to what the principles say of the rule. -->
  <xsl:template name="m:inference">
    <xsl:param name="first" as="xs:boolean"/>
    <xsl:variable name="certainty" as="xs:string?" select="?cert ! m:certainty(.)"/>
    <xsl:if test="not($first) and (?rule or $certainty)">
      <xsl:value-of select="m:say('ledger.join')"/>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="?rule">
        <a href="#inferred-{tokenize(?rule)[1]}">
          <xsl:value-of select="m:say('ledger.inferred'), $certainty" separator=", "/>
        </a>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$certainty"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="m:kind-label" as="xs:string">
    <xsl:param name="record" as="map(xs:string, item()?)"/>
    <xsl:sequence select="
      m:say('kind.' || (if ($record?falseStart) then 'false-start' else if ($record?unplaced) then 'unplaced' else $record?kind))"/>
  </xsl:function>

  <xsl:function name="m:particulars" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()?)"/>
    <xsl:param name="document" as="document-node()"/>
    <xsl:sequence select="
      $record?place ! m:place-name(.),
      $record?hand ! m:name($document, .),
      $record?stage ! m:name($document, .),
      $record?rend[not(. = 'strikethrough')]"/>
  </xsl:function>

  <!-- How sure a reading is, as an editor says it. -->
  <xsl:function name="m:certainty" as="xs:string">
    <xsl:param name="cert" as="xs:string"/>
    <xsl:sequence select="if (m:can-say('certainty.' || $cert)) then m:say('certainty.' || $cert) else $cert"/>
  </xsl:function>

  <!-- 9 revisions of the text: 4 substitutions, 4 deletions … 10 markings of the page cancelled. -->
  <xsl:function name="m:tally" as="xs:string">
    <xsl:param name="records" as="map(xs:string, item()?)*"/>
    <xsl:variable name="of-text" as="map(xs:string, item()?)*" select="$records[not(?kind = 'cancellation')]"/>
    <xsl:variable name="kinds" as="xs:string*" select="
      for $kind in ('substitution', 'deletion', 'addition', 'restoration', 'transposition')[. = $of-text?kind]
      return m:say-count('count.' || $kind, count($of-text[?kind = $kind]))"/>
    <xsl:variable name="cancelled" as="xs:integer" select="count($records) - count($of-text)"/>
    <xsl:sequence select="string-join((
      if (exists($of-text)) then m:say('ledger.tally', map{
        'revisions': m:say-count('ledger.revisions', count($of-text)),
        'kinds': string-join($kinds, ', ')})
      else m:say('ledger.none'),
      if ($cancelled gt 0) then m:say-count('ledger.cancelled', $cancelled) else ()), ' ')"/>
  </xsl:function>
</xsl:stylesheet>
