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
      <xsl:for-each select="$header/profileDesc/creation/date/m:exact-date(.)">
        <meta name="citation_date" content="{translate(., '-', '/')}"/>
      </xsl:for-each>
      <xsl:for-each select="$header/fileDesc/publicationStmt/publisher[1]/normalize-space()[. != '']">
        <meta name="citation_publisher" content="{.}"/>
      </xsl:for-each>
      <xsl:for-each select="$m:site?edition?title[. != m:title($document)]">
        <meta name="citation_inbook_title" content="{.}"/>
      </xsl:for-each>
      <xsl:for-each select="$m:site?edition?published">
        <meta name="citation_publication_date" content="{translate(., '-', '/')}"/>
      </xsl:for-each>
      <xsl:for-each select="$m:site?address">
        <meta name="citation_fulltext_html_url" content="{.}"/>
        <xsl:for-each select="$m:site?downloads?*[?type = 'application/pdf'][1]">
          <meta name="citation_pdf_url" content="{$m:site?address || ?href}"/>
        </xsl:for-each>
      </xsl:for-each>
      <meta name="citation_language" content="{($header/../@xml:lang, 'en')[1]}"/>
      <script type="application/ld+json">
        <xsl:value-of select="m:script-json(m:linked-data($document))"/>
      </script>
    </xsl:if>
  </xsl:template>

  <!-- The edition, on its front page. -->
  <xsl:template name="m:edition-meta">
    <xsl:for-each select="$m:site?edition?description">
      <meta name="description" content="{.}"/>
    </xsl:for-each>
    <script type="application/ld+json">
      <xsl:value-of select="m:script-json(map:put(m:linked-edition(), '@context', 'https://schema.org'))"/>
    </script>
  </xsl:template>

  <!-- JSON that stands in a script. Nothing is unescaped there, so the signs that the serialiser of pages would escape are written as
    JSON has them; no title ends the script, either. -->
  <xsl:function name="m:script-json" as="xs:string">
    <xsl:param name="data" as="map(*)"/>
    <xsl:sequence select="serialize($data, map{'method': 'json'}) => replace('&amp;', '\\u0026') => replace('&lt;', '\\u003c') => replace('>', '\\u003e')"/>
  </xsl:function>

  <!-- The edition as a schema.org Collection. -->
  <xsl:function name="m:linked-edition" as="map(*)">
    <xsl:variable name="edition" as="map(*)?" select="$m:site?edition"/>
    <xsl:sequence select="map:merge((
      map{'@type': 'Collection', 'name': ($edition?title, m:say('edition.untitled'))[1]},
      $edition?language ! map{'inLanguage': .},
      $edition?description ! map{'description': .},
      if (exists($edition?responsibilities)) then map{'contributor': array{$edition?responsibilities?* ! map:merge((
        map{'@type': 'Role', 'roleName': ?role, 'contributor': map:merge((map{'name': ?name}, ?ref ! map{'@id': .}))}))}} else (),
      $edition?publisher ! map{'publisher': map{'@type': 'Organization', 'name': .}},
      $edition?published ! map{'datePublished': .},
      $edition?licence?url ! map{'license': .},
      if (exists($edition?identifiers)) then map{'identifier': array{$edition?identifiers?* ! map:merge((
        map{'@type': 'PropertyValue', 'value': ?value}, ?type ! map{'propertyID': .}))}} else (),
      $m:site?base ! map{'@id': ., 'url': .}))"/>
  </xsl:function>

  <!-- The document as a schema.org Message where somebody sent it, else as a CreativeWork; what is not known is not said. -->
  <xsl:function name="m:linked-data" as="map(*)">
    <xsl:param name="document" as="document-node()"/>
    <xsl:variable name="header" as="element()" select="$document/*/teiHeader"/>
    <xsl:variable name="published" as="element()?" select="$header/fileDesc/publicationStmt"/>
    <xsl:variable name="authors" as="xs:string*" select="$header/fileDesc/titleStmt/author[normalize-space()] ! m:named(.)"/>
    <xsl:variable name="editors" as="element()*" select="$header/fileDesc/titleStmt/(editor, respStmt[matches(resp[1], 'edit|édit|edier|herausg|hrsg|(^|\W)hg(\W|$)|établi', 'i')]/(persName | orgName | name))[normalize-space()]"/>
    <xsl:variable name="ends" as="element()*" select="$header/profileDesc/correspDesc/correspAction[@type = ('sent', 'received')][m:ends(.)]"/>
    <xsl:variable name="named" as="element()*" select="$document//text//*[self::persName or self::placeName or self::orgName][matches(@ref, '^https?://\S+$')]"/>
    <xsl:sequence select="map:merge((
      map{'@context': 'https://schema.org', '@type': tokenize('CreativeWork Message')[if (exists($ends)) then 2 else 1], 'name': m:title($document),
        'inLanguage': string(($header/../@xml:lang, 'en')[1])},
      if (exists($authors)) then map{'author': array{$authors}} else (),
      if (exists($editors)) then map{'editor': array{$editors ! m:linked-name(.)}} else (),
      ($header/profileDesc/creation/date ! m:exact-date(.))[1] ! map{'dateCreated': .},
      $ends[@type = 'sent'][1] ! (map{'sender': m:linked-name(m:ends(.)[1])}, m:exact-date(date[1]) ! map{'dateSent': .}),
      $ends[@type = 'received'][1] ! (map{'recipient': m:linked-name(m:ends(.)[1])}, m:exact-date(date[1]) ! map{'dateReceived': .}),
      ($published/publisher/normalize-space()[. != ''])[1] ! map{'publisher': map{'@type': 'Organization', 'name': .}},
      $m:site?edition?published ! map{'datePublished': .},
      ($published/availability/licence/@target)[1] ! map{'license': string(.)},
      if (exists($published/idno[normalize-space()])) then map{'identifier': array{$published/idno/normalize-space()[. != '']}} else (),
      $m:site?address ! map{'@id': ., 'url': .},
      if (exists($named)) then map{'mentions': array{for $ref in distinct-values($named/@ref) return m:linked-name($named[@ref = $ref][1])}} else (),
      $m:site?edition ! map{'isPartOf': map:merge((map{'@type': 'Collection', 'name': ?title}, $m:site?base ! map{'@id': ., 'url': .}))},
      if (exists($m:site?downloads)) then map{'encoding': array{
        $m:site?downloads?* ! map{'@type': 'MediaObject', 'name': ?label, 'encodingFormat': ?type, 'contentUrl': ?href}}} else ()))"/>
  </xsl:function>

  <xsl:function name="m:ends" as="element()*">
    <xsl:param name="action" as="element()"/>
    <xsl:sequence select="$action/(persName | orgName | name)[normalize-space()]"/>
  </xsl:function>

  <!-- Somebody or something named, with its authority. -->
  <xsl:function name="m:linked-name" as="map(*)">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="map:merge((
      map{'@type': tokenize('Person Organization Place Thing')[
          if (starts-with($name/@ref, 'https://orcid.org/')) then 1 else (index-of(('persName', 'orgName', 'placeName'), local-name($name)), 4)[1]],
        'name': if ($name/ancestor::teiHeader) then m:named($name) else normalize-space($name)},
      $name/@ref[matches(., '^https?://\S+$')] ! map{'sameAs': string(.)}))"/>
  </xsl:function>
</xsl:stylesheet>
