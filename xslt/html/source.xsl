<?xml version="1.0" encoding="UTF-8"?>
<!-- What the TEI header says of the source, and of who made the edition. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template name="m:source">
    <xsl:param name="prepared" as="document-node()"/>
    <xsl:param name="sheets" as="map(*)*" select="()"/>
    <xsl:variable name="header" as="element()?" select="$prepared/*/teiHeader"/>
    <xsl:variable name="description" as="element()?" select="$header/fileDesc/sourceDesc"/>
    <section class="source" id="source" aria-labelledby="source-title">
      <h2 id="source-title">
        <xsl:value-of select="m:say('page.source')"/>
      </h2>
      <dl>
        <xsl:call-template name="m:fact">
          <xsl:with-param name="term" select="m:say('source.kept')"/>
          <xsl:with-param name="language" select="m:language-of($description)"/>
          <xsl:with-param name="values" select="string-join($description//msIdentifier[1]/(repository, institution, settlement, country)/normalize-space()[. != ''], ', ')"/>
        </xsl:call-template>
        <xsl:call-template name="m:fact">
          <xsl:with-param name="term" select="m:say('source.shelf-mark')"/>
          <xsl:with-param name="language" select="m:language-of($description)"/>
          <xsl:with-param name="values" select="string-join($description//msIdentifier[1]/(collection, idno)/normalize-space()[. != ''], ', ')"/>
        </xsl:call-template>
        <xsl:call-template name="m:fact">
          <xsl:with-param name="term" select="m:say('source.title')"/>
          <xsl:with-param name="language" select="m:language-of($description)"/>
          <xsl:with-param name="values" select="$description//(msContents//title | bibl/title | biblStruct//title)/normalize-space()"/>
        </xsl:call-template>
        <xsl:call-template name="m:fact">
          <xsl:with-param name="term" select="m:say('source.description')"/>
          <xsl:with-param name="language" select="m:language-of($description)"/>
          <xsl:with-param name="values" select="$description//physDesc/(p | objectDesc | */p)/normalize-space(), ($description/(p | bibl[not(title)])/normalize-space())[. != $m:no-source]"/>
        </xsl:call-template>
        <xsl:call-template name="m:fact">
          <xsl:with-param name="term" select="m:say('source.history')"/>
          <xsl:with-param name="language" select="m:language-of($description)"/>
          <xsl:with-param name="values" select="$description//history/normalize-space()"/>
        </xsl:call-template>
        <xsl:call-template name="m:fact">
          <xsl:with-param name="term" select="m:say('source.pages')"/>
          <xsl:with-param name="values" select="count($prepared//text//pb)[. gt 1] ! string()"/>
        </xsl:call-template>
        <xsl:for-each select="'sent', 'received'">
          <xsl:variable name="type" as="xs:string" select="."/>
          <xsl:call-template name="m:fact">
            <xsl:with-param name="term" select="m:say('source.' || $type)"/>
            <xsl:with-param name="values" select="$header/profileDesc/correspDesc/correspAction[@type = $type]/string-join((persName, orgName, name, placeName) ! (if (self::orgName or self::placeName) then normalize-space() else m:natural-name(normalize-space())), ', ')"/>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:call-template name="m:fact">
          <xsl:with-param name="term" select="m:say('source.language')"/>
          <xsl:with-param name="values" select="$header/profileDesc/langUsage/language/m:language-name(.)"/>
        </xsl:call-template>
        <xsl:call-template name="m:fact">
          <xsl:with-param name="term" select="m:say('source.hands')"/>
          <xsl:with-param name="language" select="m:language-of($header)"/>
          <xsl:with-param name="values" select="$header/profileDesc/handNotes/handNote/string-join((normalize-space(), @medium), ', ')"/>
        </xsl:call-template>
        <xsl:call-template name="m:fact">
          <xsl:with-param name="term" select="m:say('source.stages')"/>
          <xsl:with-param name="language" select="m:language-of($header)"/>
          <xsl:with-param name="values" select="$header/profileDesc/creation/listChange//change/normalize-space()"/>
        </xsl:call-template>
        <xsl:for-each-group select="$header/fileDesc/titleStmt/(respStmt | editor)" group-by="(@xml:id[. = 'stet'] ! m:say('source.encoded-by'), resp/normalize-space(), @role, m:say('source.edited-by'))[1]">
          <xsl:call-template name="m:fact">
            <xsl:with-param name="term" select="upper-case(substring(current-grouping-key(), 1, 1)) || substring(current-grouping-key(), 2)"/>
            <xsl:with-param name="values" select="current-group()/((persName, orgName, name)[1], self::editor)[1]/m:natural-name(normalize-space())"/>
          </xsl:call-template>
        </xsl:for-each-group>
        <xsl:variable name="availability" as="element()?" select="$header/fileDesc/publicationStmt/availability"/>
        <xsl:call-template name="m:fact">
          <xsl:with-param name="term" select="m:say('source.use')"/>
          <xsl:with-param name="language" select="m:language-of($header)"/>
          <xsl:with-param name="values" select="$availability/(p | licence/p | licence[not(p)][m:is-licence-text(.)])/normalize-space()[. != '']"/>
        </xsl:call-template>
      </dl>
      <xsl:if test="exists($m:site?downloads)">
        <h3 id="downloads">
          <xsl:value-of select="m:say('source.downloads')"/>
        </h3>
        <ul class="downloads">
          <xsl:for-each select="$m:site?downloads?*">
            <li>
              <a href="{?href}">
                <xsl:value-of select="?label"/>
              </a>
            </li>
          </xsl:for-each>
          <xsl:if test="m:has-manifest($sheets)">
            <li>
              <a href="manifest.json">
                <xsl:value-of select="m:say('download.manifest')"/>
              </a>
            </li>
          </xsl:if>
        </ul>
      </xsl:if>
    </section>
  </xsl:template>

  <!-- The name of a language in the language of the interface; of one that has no name there, as the header calls it. -->
  <xsl:function name="m:language-name" as="xs:string">
    <xsl:param name="language" as="element()"/>
    <xsl:variable name="key" as="xs:string" select="'language.' || lower-case($language/@ident)"/>
    <xsl:sequence select="if (m:can-say($key)) then m:say($key) else ($language/normalize-space()[. != ''], string($language/@ident))[1]"/>
  </xsl:function>

  <xsl:template name="m:fact">
    <xsl:param name="term" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:param name="language" as="xs:string?" select="()"/>
    <xsl:if test="exists($values[. != ''])">
      <div>
        <dt>
          <xsl:value-of select="$term"/>
        </dt>
        <xsl:for-each select="distinct-values($values[. != ''])">
          <dd>
            <xsl:call-template name="m:language">
              <xsl:with-param name="of" select="$language"/>
            </xsl:call-template>
            <xsl:value-of select="."/>
          </dd>
        </xsl:for-each>
      </div>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
