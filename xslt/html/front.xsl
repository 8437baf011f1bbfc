<?xml version="1.0" encoding="UTF-8"?>
<!-- The front page of the edition: its title, and its documents in order. All it says comes in the parameter 'site'. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template name="m:front">
    <xsl:variable name="title" as="xs:string" select="($m:site?edition?title, m:say('edition.untitled'))[1]"/>
    <html lang="{$m:language}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>
          <xsl:value-of select="$title"/>
        </title>
        <xsl:call-template name="m:edition-meta"/>
        <xsl:call-template name="m:typed-links"/>
        <xsl:call-template name="m:assets"/>
      </head>
      <body class="front">
        <a class="skip" href="#documents">
          <xsl:value-of select="m:say('front.skip')"/>
        </a>
        <xsl:call-template name="m:slot">
          <xsl:with-param name="name" select="'header'"/>
        </xsl:call-template>
        <xsl:if test="exists($m:site?pages)">
          <header class="masthead">
            <xsl:call-template name="m:navigation"/>
          </header>
        </xsl:if>
        <main>
          <header class="title">
            <xsl:call-template name="m:logo"/>
            <h1>
              <xsl:value-of select="$title"/>
            </h1>
            <xsl:for-each select="$m:site?edition?editors?*">
              <p class="author">
                <xsl:value-of select="."/>
              </p>
            </xsl:for-each>
            <xsl:for-each select="$m:site?edition?description">
              <p class="rubric">
                <xsl:value-of select="."/>
              </p>
            </xsl:for-each>
          </header>
          <xsl:if test="$m:site?search">
            <form class="search" role="search" action="{$m:site?search}">
              <xsl:call-template name="m:search-field"/>
            </form>
          </xsl:if>
          <section id="documents" aria-labelledby="documents-title">
            <h2 id="documents-title">
              <xsl:value-of select="m:say('front.documents')"/>
            </h2>
            <ol class="contents">
              <xsl:for-each select="$m:site?documents?*">
                <li>
                  <a href="{?href}">
                    <bdi>
                      <xsl:value-of select="?title"/>
                    </bdi>
                  </a>
                  <xsl:for-each select="?author, ?date ! m:date-words(.), ?note">
                    <span>
                      <xsl:value-of select="."/>
                    </span>
                  </xsl:for-each>
                </li>
              </xsl:for-each>
            </ol>
          </section>
          <xsl:if test="exists($m:site?downloads?*)">
            <section aria-labelledby="downloads">
              <h2 id="downloads">
                <xsl:value-of select="m:say('source.downloads')"/>
              </h2>
              <ul class="downloads">
                <xsl:for-each select="$m:site?downloads?*">
                  <li>
                    <a href="{?href}">
                      <xsl:value-of select="?label"/>
                    </a>
                  </li>
                </xsl:for-each>
              </ul>
            </section>
          </xsl:if>
          <xsl:if test="exists($m:site?citations)">
            <xsl:call-template name="m:cite"/>
          </xsl:if>
        </main>
        <xsl:call-template name="m:edition-colophon"/>
      </body>
    </html>
  </xsl:template>
</xsl:stylesheet>
