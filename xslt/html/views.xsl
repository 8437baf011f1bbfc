<?xml version="1.0" encoding="UTF-8"?>
<!--
  The views of the text: each state that differs from those before it, and two of them side by side. Which one shows is a matter of
  radio buttons and the style sheet that the page has in its head (m:view-styles); no script is needed. Scripts add that the address
  can name a view (src/editions/browser/views.cts), the slider, and what belongs to two states at once (browser/compare.cts).
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template name="m:views">
    <xsl:param name="prepared" as="document-node()"/>
    <xsl:param name="states" as="map(xs:string, document-node())"/>
    <xsl:param name="records" as="map(xs:string, item()?)*"/>
    <xsl:param name="sheets" as="map(*)*" select="()"/>
    <xsl:variable name="names" as="xs:string*" select="m:view-names($prepared, $states)"/>
    <xsl:variable name="numbers" as="map(xs:string, xs:integer)" select="map:merge($records ! map:entry(?id, ?n))"/>
    <section class="views" id="text" aria-label="{m:say('page.text')}">
      <div class="switch">
        <fieldset>
          <legend>
            <xsl:value-of select="m:say('views.show')"/>
          </legend>
          <xsl:for-each select="$names, if (count($names) gt 1) then 'compare' else ()">
            <xsl:call-template name="m:choice">
              <xsl:with-param name="group" select="'view'"/>
              <xsl:with-param name="label" select="m:view-label(., $prepared)"/>
              <xsl:with-param name="chosen" select="position() = 1"/>
            </xsl:call-template>
          </xsl:for-each>
        </fieldset>
        <xsl:if test="exists($sheets)">
          <p class="beside">
            <input type="checkbox" id="images" checked="checked"/>
            <label for="images">
              <xsl:value-of select="m:say('views.images')"/>
            </label>
          </p>
        </xsl:if>
        <xsl:call-template name="m:slider">
          <xsl:with-param name="names" select="$names"/>
          <xsl:with-param name="prepared" select="$prepared"/>
        </xsl:call-template>
        <xsl:if test="count($names) gt 1">
          <div class="pair">
            <xsl:for-each select="'left', 'right'">
              <xsl:variable name="side" as="xs:string" select="."/>
              <fieldset>
                <legend>
                  <xsl:value-of select="m:say('views.' || $side)"/>
                </legend>
                <xsl:for-each select="$names">
                  <xsl:call-template name="m:choice">
                    <xsl:with-param name="group" select="$side"/>
                    <xsl:with-param name="label" select="m:view-label(., $prepared)"/>
                    <xsl:with-param name="chosen" select=". = (if ($side = 'left') then ($names[. = 'original'], $names[1])[1] else ($names[. = 'final'], $names[last()])[1])"/>
                  </xsl:call-template>
                </xsl:for-each>
              </fieldset>
            </xsl:for-each>
          </div>
        </xsl:if>
      </div>
      <p class="marks">
        <input type="checkbox" id="addresses"/>
        <label for="addresses">
            <xsl:value-of select="m:say('views.addresses')"/>
          </label>
      </p>
      <div class="states">
        <xsl:for-each select="$names">
          <xsl:variable name="state" as="xs:string" select="."/>
          <section class="state" data-state="{translate($state, ':', '-')}" aria-labelledby="state-{translate($state, ':', '-')}">
            <h2 id="state-{translate($state, ':', '-')}">
              <xsl:value-of select="m:view-label($state, $prepared)"/>
            </h2>
            <p class="rubric">
              <xsl:value-of select="m:view-rubric($state)"/>
            </p>
            <div class="transcript">
              <xsl:call-template name="m:language">
                <xsl:with-param name="of" select="m:text-language($prepared)"/>
              </xsl:call-template>
              <xsl:for-each select="$states($state)">
                <xsl:apply-templates select="." mode="m:html">
                  <xsl:with-param name="state" select="$state" tunnel="yes"/>
                  <xsl:with-param name="numbers" select="$numbers" tunnel="yes"/>
                  <xsl:with-param name="sheets" select="m:sheet-numbers($sheets)" tunnel="yes"/>
                </xsl:apply-templates>
                <xsl:call-template name="m:notes">
                  <xsl:with-param name="state" select="$state" tunnel="yes"/>
                  <xsl:with-param name="numbers" select="$numbers" tunnel="yes"/>
                </xsl:call-template>
              </xsl:for-each>
            </div>
          </section>
        </xsl:for-each>
      </div>
      <xsl:if test="exists($sheets)">
        <xsl:call-template name="m:facsimile">
          <xsl:with-param name="sheets" select="$sheets"/>
        </xsl:call-template>
      </xsl:if>
    </section>
  </xsl:template>

  <!-- From the original through every stage to the final text; a script moves the switch with it. -->
  <xsl:template name="m:slider">
    <xsl:param name="names" as="xs:string*"/>
    <xsl:param name="prepared" as="document-node()"/>
    <xsl:variable name="steps" as="xs:string*" select="$names[. = ('original', 'final') or starts-with(., 'stage:')]"/>
    <xsl:if test="count($steps) gt 2">
      <p class="through">
        <label for="through">
          <xsl:value-of select="m:say('views.stages')"/>
        </label>
        <input type="range" id="through" min="0" max="{count($steps) - 1}" step="1" value="0" data-steps="{$steps ! translate(., ':', '-')}"
          aria-valuetext="{m:view-label($names[1], $prepared)}"/>
      </p>
    </xsl:if>
  </xsl:template>

  <!-- Which state shows, for the states that there are. A browser that knows no :has() shows all of them, one below the other. -->
  <xsl:template name="m:view-styles">
    <xsl:param name="names" as="xs:string*"/>
    <xsl:variable name="shown" as="xs:string*">
      <xsl:for-each select="$names ! translate(., ':', '-')">
        <xsl:sequence select="'.views:has([id=&quot;view-' || . || '&quot;]:checked) [data-state=&quot;' || . || '&quot;]{display:block}'"/>
        <xsl:sequence select="('left', 'right') ! ('.views:has(#view-compare:checked):has([id=&quot;' || . || '-' || current() || '&quot;]:checked) [data-state=&quot;'
          || current() || '&quot;]{display:grid' || (if (. = 'left') then ';order:-1' else '') || '}')"/>
      </xsl:for-each>
    </xsl:variable>
    <style>
      <xsl:value-of select="'@supports' || ' selector(:has(*)){' || string-join($shown) || '}'"/>
    </style>
  </xsl:template>

  <xsl:template name="m:choice">
    <xsl:param name="group" as="xs:string"/>
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="chosen" as="xs:boolean"/>
    <xsl:variable name="value" as="xs:string" select="translate(., ':', '-')"/>
    <input type="radio" name="{$group}" id="{$group}-{$value}" value="{$value}">
      <xsl:if test="$chosen">
        <xsl:attribute name="checked" select="'checked'"/>
      </xsl:if>
    </input>
    <label for="{$group}-{$value}">
      <xsl:value-of select="$label"/>
    </label>
  </xsl:template>

  <!-- The views worth showing. A document without revisions has one text; the reading text shows where it is not the final one. -->
  <xsl:function name="m:view-names" as="xs:string*">
    <xsl:param name="prepared" as="document-node()"/>
    <xsl:param name="states" as="map(xs:string, document-node())"/>
    <xsl:variable name="final" as="xs:string" select="string($states?final)"/>
    <xsl:sequence select="
      'diplomatic',
      if (string($states?original) != $final) then 'original' else (),
      (m:stages($prepared) ! ('stage:' || .))[not(string($states(.)) = ($final, string($states?original)))],
      'final',
      if (string($states?reading) != $final) then 'reading' else ()"/>
  </xsl:function>

  <xsl:function name="m:view-label" as="xs:string">
    <xsl:param name="state" as="xs:string"/>
    <xsl:param name="prepared" as="document-node()"/>
    <xsl:sequence select="
      if (starts-with($state, 'stage:')) then m:name($prepared, substring-after($state, ':'))
      else m:say('views.' || $state)"/>
  </xsl:function>

  <xsl:function name="m:view-rubric" as="xs:string">
    <xsl:param name="state" as="xs:string"/>
    <xsl:sequence select="m:say('views.about.' || (if (starts-with($state, 'stage:')) then 'stage' else $state))"/>
  </xsl:function>
</xsl:stylesheet>
