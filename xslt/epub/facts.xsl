<?xml version="1.0" encoding="UTF-8"?>
<!-- What the package of a book says of it: m:fact name="…", in the words of the header. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:m="urn:stet:model" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template name="m:facts">
    <xsl:param name="prepared" as="document-node()"/>
    <xsl:variable name="header" as="element()?" select="$prepared/*/teiHeader"/>
    <xsl:variable name="published" as="element()?" select="$header/fileDesc/publicationStmt"/>
    <xsl:variable name="source" as="element()?" select="($header//msDesc/msIdentifier)[1]"/>
    <xsl:sequence select="
      m:fact('title', m:title($prepared)),
      m:fact('language', (m:text-language($prepared), $m:language)[1]),
      $header/fileDesc/titleStmt/author ! m:fact('author', normalize-space()),
      $header/fileDesc/titleStmt/(editor | respStmt[not(@xml:id = 'stet')]/(persName, orgName, name)[1]) ! m:fact('editor', normalize-space()),
      $published/publisher ! m:fact('publisher', normalize-space()),
      m:fact('licence', normalize-space(string-join(($published/availability/licence)[1]/(normalize-space(), string(@target)), ' '))),
      $published/idno ! m:fact('identifier', normalize-space(string-join((string(@type)[. != ''], normalize-space()), ':'))),
      m:fact('date', string(($header/profileDesc/creation/date ! m:edtf(.))[1])),
      m:fact('source', string-join($source/(settlement, repository, collection, idno, msName)/normalize-space()[. != ''], ', ')),
      m:fact('modified', string(($header/revisionDesc//change/@when ! string(), $published/date/@when ! string()) => sort() => reverse() => head()))"/>
  </xsl:template>

  <xsl:function name="m:fact" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:if test="$value != ''">
      <m:fact name="{$name}">
        <xsl:value-of select="$value"/>
      </m:fact>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
