<?xml version="1.0" encoding="UTF-8"?>
<!-- The imprint: who answers for the edition, under which terms, and what is in its folder; and the page for an address that leads nowhere. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template name="m:imprint">
    <xsl:variable name="edition" as="map(*)" select="$m:site?edition"/>
    <xsl:call-template name="m:edition-page">
      <xsl:with-param name="title" select="m:say('imprint.title')"/>
      <xsl:with-param name="class" select="'imprint-page'"/>
      <xsl:with-param name="content">
        <dl>
          <xsl:call-template name="m:fact">
            <xsl:with-param name="term" select="m:say('imprint.edition')"/>
            <xsl:with-param name="values" select="$edition?title, $edition?description"/>
          </xsl:call-template>
          <xsl:for-each-group select="$edition?responsibilities?*" group-by="string(?role)">
            <xsl:call-template name="m:fact-linked">
              <xsl:with-param name="term" select="upper-case(substring(current-grouping-key(), 1, 1)) || substring(current-grouping-key(), 2)"/>
              <xsl:with-param name="values" select="current-group()"/>
            </xsl:call-template>
          </xsl:for-each-group>
          <xsl:call-template name="m:fact">
            <xsl:with-param name="term" select="m:say('imprint.publisher')"/>
            <xsl:with-param name="values" select="$edition?publisher"/>
          </xsl:call-template>
          <xsl:call-template name="m:fact">
            <xsl:with-param name="term" select="m:say('imprint.published')"/>
            <xsl:with-param name="values" select="$edition?published ! m:date-words(.)"/>
          </xsl:call-template>
          <xsl:call-template name="m:fact-linked">
            <xsl:with-param name="term" select="m:say('imprint.licence')"/>
            <xsl:with-param name="values" select="$edition?licence ! map:merge((map{'name': ?name}, ?url ! map{'ref': .}))"/>
          </xsl:call-template>
          <xsl:call-template name="m:fact">
            <xsl:with-param name="term" select="m:say('source.use')"/>
            <xsl:with-param name="values" select="$edition?availability?*"/>
          </xsl:call-template>
          <xsl:call-template name="m:fact-linked">
            <xsl:with-param name="term" select="m:say('imprint.address')"/>
            <xsl:with-param name="values" select="$m:site?base ! map{'name': ., 'ref': .}"/>
          </xsl:call-template>
          <xsl:call-template name="m:fact">
            <xsl:with-param name="term" select="m:say('imprint.identifiers')"/>
            <xsl:with-param name="values" select="$edition?identifiers?* ! string-join((?type, ?value), ' ')"/>
          </xsl:call-template>
          <xsl:call-template name="m:fact-linked">
            <xsl:with-param name="term" select="m:say('imprint.contact')"/>
            <xsl:with-param name="values" select="$edition?contact ! map:merge((map{'name': .}, m:contact-address(.) ! map{'ref': .}))"/>
          </xsl:call-template>
          <xsl:call-template name="m:fact">
            <xsl:with-param name="term" select="m:say('imprint.program')"/>
            <xsl:with-param name="values" select="m:say('imprint.made', map{'version': $m:site?version})"/>
          </xsl:call-template>
        </dl>
        <section aria-labelledby="principles-title">
          <h2 id="principles-title">
            <xsl:value-of select="m:say('imprint.principles')"/>
          </h2>
          <p>
            <xsl:variable name="parts" as="xs:string+" select="m:say-parts('imprint.principles.about', 'principles')"/>
            <xsl:value-of select="$parts[1]"/>
            <a href="principles.html">
              <xsl:value-of select="m:say('page.principles')"/>
            </a>
            <xsl:value-of select="$parts[2]"/>
          </p>
        </section>
        <section aria-labelledby="files-title">
          <h2 id="files-title">
            <xsl:value-of select="m:say('imprint.folder')"/>
          </h2>
          <p>
            <xsl:value-of select="m:say('imprint.folder.about')"/>
          </p>
          <dl>
            <xsl:for-each select="$m:site?records?*">
              <div>
                <dt>
                  <a href="{?href}">
                    <xsl:value-of select="?href"/>
                  </a>
                </dt>
                <dd>
                  <xsl:value-of select="?label"/>
                </dd>
              </div>
            </xsl:for-each>
          </dl>
        </section>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- As m:fact, of maps: name, and ref where it leads somewhere. -->
  <xsl:template name="m:fact-linked">
    <xsl:param name="term" as="xs:string"/>
    <xsl:param name="values" as="map(*)*"/>
    <xsl:if test="exists($values)">
      <div>
        <dt>
          <xsl:value-of select="$term"/>
        </dt>
        <xsl:for-each select="$values">
          <dd>
            <xsl:choose>
              <xsl:when test="exists(?ref)">
                <a href="{?ref}">
                  <xsl:value-of select="?name"/>
                </a>
              </xsl:when>
              <xsl:otherwise>
                <xsl:value-of select="?name"/>
              </xsl:otherwise>
            </xsl:choose>
          </dd>
        </xsl:for-each>
      </div>
    </xsl:if>
  </xsl:template>

  <!-- An address of mail or of the web, as a link's; nothing of any other text. -->
  <xsl:function name="m:contact-address" as="xs:string?">
    <xsl:param name="contact" as="xs:string"/>
    <xsl:sequence select="
      if (matches($contact, '^(https?|mailto):\S+$')) then $contact
      else if (matches($contact, '^[^\s@:]+@[^\s@]+\.[^\s@]+$')) then 'mailto:' || $contact
      else ()"/>
  </xsl:function>

  <!--
    A server gives this page for an address that it does not have, at any depth. So it has its look in itself, and leads to the front
    page by the edition's address, where that is known.
  -->
  <xsl:template name="m:missing">
    <html lang="{$m:language}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="robots" content="noindex"/>
        <title>
          <xsl:value-of select="m:say('missing.title'), $m:site?edition?title" separator=" · "/>
        </title>
        <style>
          <xsl:value-of select="$m:site?styles"/>
        </style>
      </head>
      <body class="missing">
        <main>
          <header class="title">
            <p class="author">
              <xsl:value-of select="$m:site?edition?title"/>
            </p>
            <h1>
              <xsl:value-of select="m:say('missing.heading')"/>
            </h1>
          </header>
          <p>
            <xsl:value-of select="m:say('missing.about')"/>
          </p>
          <p>
            <a href="{($m:site?base, 'index.html')[1]}">
              <xsl:value-of select="m:say('missing.way')"/>
            </a>
          </p>
        </main>
      </body>
    </html>
  </xsl:template>
</xsl:stylesheet>
