<?xml version="1.0" encoding="UTF-8"?>
<!-- The frame of every page that is about the edition and not about one document. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template name="m:edition-page">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="class" as="xs:string"/>
    <xsl:param name="content" as="node()*"/>
    <html lang="{$m:language}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>
          <xsl:value-of select="$title, $m:site?edition?title[. != $title]" separator=" · "/>
        </title>
        <xsl:call-template name="m:typed-links"/>
        <xsl:call-template name="m:assets"/>
      </head>
      <body class="{$class}">
        <a class="skip" href="#content">
          <xsl:value-of select="m:say('page.skip-content')"/>
        </a>
        <xsl:call-template name="m:slot">
          <xsl:with-param name="name" select="'header'"/>
        </xsl:call-template>
        <header class="masthead">
          <p>
            <a href="{$m:site?edition?href}">
              <xsl:value-of select="$m:site?edition?title"/>
            </a>
          </p>
          <xsl:call-template name="m:navigation">
            <xsl:with-param name="here" select="$title"/>
          </xsl:call-template>
        </header>
        <main id="content">
          <header class="title">
            <h1>
              <xsl:value-of select="$title"/>
            </h1>
          </header>
          <xsl:sequence select="$content"/>
        </main>
        <xsl:call-template name="m:edition-colophon"/>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="m:edition-colophon">
    <footer class="colophon">
      <xsl:call-template name="m:slot">
        <xsl:with-param name="name" select="'footer'"/>
      </xsl:call-template>
      <xsl:if test="exists($m:site?edition?publisher) or exists($m:site?edition?licence)">
        <p>
          <xsl:value-of select="$m:site?edition?publisher"/>
          <xsl:for-each select="$m:site?edition?licence">
            <xsl:if test="exists($m:site?edition?publisher)"> · </xsl:if>
            <xsl:call-template name="m:licence"/>
          </xsl:for-each>
        </p>
      </xsl:if>
      <p>
        <xsl:value-of select="m:say('front.made')"/>
      </p>
    </footer>
  </xsl:template>

  <!-- The context item is a licence: its name, which leads to its text where that has an address. -->
  <xsl:template name="m:licence">
    <xsl:choose>
      <xsl:when test="exists(?url)">
        <a href="{?url}" rel="license">
          <xsl:value-of select="m:licence-name(?name, ?url)"/>
        </a>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="m:licence-name(?name, ?url)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
