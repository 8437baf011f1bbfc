<?xml version="1.0" encoding="UTF-8"?>
<!--
  What machines read of a document on its page: `citation_*` for reference managers and scholarly search engines
  (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing), and schema.org as JSON-LD.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- For reference managers and scholarly search engines. -->
  <xsl:template name="m:citation-meta">
    <xsl:param name="header" as="element()?"/>
    <xsl:variable name="document" as="document-node()?" select="root($header)"/>
    <xsl:if test="$header">
      <meta name="citation_title" content="{m:title($document)}"/>
      <xsl:for-each select="$header/fileDesc/titleStmt/author/normalize-space()[. != '']">
        <meta name="citation_author" content="{.}"/>
      </xsl:for-each>
      <xsl:for-each select="$header/profileDesc/creation/date/@when">
        <meta name="citation_date" content="{translate(., '-', '/')}"/>
      </xsl:for-each>
      <xsl:for-each select="$header/fileDesc/publicationStmt/publisher[1]/normalize-space()[. != '']">
        <meta name="citation_publisher" content="{.}"/>
      </xsl:for-each>
      <xsl:for-each select="$m:site?edition?title[. != m:title($document)]">
        <meta name="citation_inbook_title" content="{.}"/>
      </xsl:for-each>
      <xsl:for-each select="$m:site?address">
        <meta name="citation_fulltext_html_url" content="{.}"/>
      </xsl:for-each>
      <meta name="citation_language" content="{($header/../@xml:lang, 'en')[1]}"/>
      <!-- The JSON serialiser writes a slash as \/, so that no title can end the script. -->
      <script type="application/ld+json">
        <xsl:value-of select="serialize(m:linked-data($document), map{'method': 'json'})"/>
      </script>
    </xsl:if>
  </xsl:template>

  <!-- The document as a schema.org CreativeWork; what is not known is not said. -->
  <xsl:function name="m:linked-data" as="map(*)">
    <xsl:param name="document" as="document-node()"/>
    <xsl:variable name="header" as="element()" select="$document/*/teiHeader"/>
    <xsl:variable name="published" as="element()?" select="$header/fileDesc/publicationStmt"/>
    <xsl:variable name="authors" as="xs:string*" select="$header/fileDesc/titleStmt/author/normalize-space()[. != '']"/>
    <xsl:sequence select="map:merge((
      map{'@context': 'https://schema.org', '@type': 'CreativeWork', 'name': m:title($document), 'inLanguage': string(($header/../@xml:lang, 'en')[1])},
      if (exists($authors)) then map{'author': array{$authors}} else (),
      ($header/profileDesc/creation/date/@when)[1] ! map{'dateCreated': string(.)},
      ($published/publisher/normalize-space()[. != ''])[1] ! map{'publisher': map{'@type': 'Organization', 'name': .}},
      ($published/availability/licence/@target)[1] ! map{'license': string(.)},
      $m:site?address ! map{'url': .},
      $m:site?edition?title ! map{'isPartOf': map{'@type': 'Collection', 'name': .}},
      if (exists($m:site?downloads)) then map{'encoding': array{
        $m:site?downloads?* ! map{'@type': 'MediaObject', 'name': ?label, 'encodingFormat': ?type, 'contentUrl': ?href}}} else ()))"/>
  </xsl:function>
</xsl:stylesheet>
