<?xml version="1.0" encoding="UTF-8"?>
<!--
  The print document: m:print-document(prepared TEI, 'reading' or 'diplomatic') is the map that src/editions/print/document.ts
  describes. The reading print is the reading state with the apparatus; the diplomatic print is the page as it is.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:include href="apparatus.xsl"/>
  <xsl:include href="blocks.xsl"/>
  <xsl:include href="names.xsl"/>
  <xsl:include href="passage.xsl"/>
  <xsl:include href="segments.xsl"/>
  <xsl:include href="stage.xsl"/>
  <xsl:include href="struck.xsl"/>

  <!-- The reading print of the text before revision (`original`), or after a stage of it (`stage:ID`) with what was revised until then. -->
  <xsl:function name="m:print-of-state" as="map(xs:string, item())">
    <xsl:param name="prepared" as="document-node()"/>
    <xsl:param name="state" as="xs:string"/>
    <xsl:variable name="print" as="map(xs:string, item())" select="m:print-document(m:at-state($prepared, $state), 'reading')"/>
    <xsl:variable name="said" as="map(xs:string, item())" select="
      if ($state = 'original') then map{'state': $state} else map{'state': 'stage', 'stage': m:name($prepared, substring-after($state, ':'))}"/>
    <xsl:sequence select="map:put($print, 'front', map:merge(($print?front, $said)))"/>
  </xsl:function>

  <xsl:function name="m:print-document" as="map(xs:string, item())">
    <xsl:param name="prepared" as="document-node()"/>
    <xsl:param name="edition" as="xs:string"/>
    <xsl:variable name="numbered" as="document-node()">
      <xsl:document>
        <xsl:apply-templates select="$prepared" mode="m:counted"/>
      </xsl:document>
    </xsl:variable>
    <xsl:variable name="revised" as="document-node()" select="m:state($numbered, $edition)"/>
    <!-- A text that was struck as a whole is printed as it stood before. -->
    <xsl:variable name="is-struck" as="xs:boolean" select="m:is-struck($numbered, $revised)"/>
    <xsl:variable name="counted" as="document-node()" select="if ($is-struck) then m:let-stand($numbered) else $numbered"/>
    <xsl:variable name="state" as="document-node()" select="if ($is-struck) then m:state($counted, $edition) else $revised"/>
    <xsl:variable name="entries" as="map(xs:string, item())*" select="if ($edition = 'reading') then m:entries($counted, $state) else ()"/>
    <xsl:variable name="blocks" as="map(xs:string, item())*">
      <xsl:apply-templates select="$state/m:text/node()" mode="m:print-block">
        <xsl:with-param name="edition" as="xs:string" select="$edition" tunnel="yes"/>
        <xsl:with-param name="document" as="document-node()" select="$counted" tunnel="yes"/>
        <xsl:with-param name="register" select="m:register($prepared)" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:variable>
    <xsl:variable name="header" as="element()?" select="$prepared/TEI/teiHeader"/>
    <xsl:variable name="source" as="element()?" select="($header//msDesc/msIdentifier)[1]"/>
    <xsl:variable name="title" as="xs:string" select="($m:site?title, m:line(m:title-of($header//titleStmt[1]/title)))[1]"/>
    <xsl:sequence select="map{
      'edition': $edition,
      'front': map:merge((
        m:front-matter($header, $title, if ($edition = 'reading')
          then (($entries, $entries ! m:entries-within(.)) ! .('hand'), $entries ! (.('witnesses'), .('readings')?*?witnesses)?*)
          else $state//@hand/m:targets(.)),
        if ($is-struck) then map{'state': 'struck'} else ())),
      'texts': array{ map:merge((
        map{
          'id': ($prepared/TEI/@xml:id ! string(), 'text')[1],
          'title': $title,
          'blocks': array{$blocks},
          'apparatus': array{$entries},
          'notes': array{m:print-notes($state, $edition, $counted)}
        },
        m:field('date', ($header//profileDesc/creation/date/(m:line(.)[. != ''], m:edtf(.))[1])[1]),
        m:field('source', string-join($source/(settlement, repository, collection, idno) ! m:line(.), ', ')),
        m:field('language', string(($prepared/TEI/@xml:lang, $header//langUsage/language/@ident)[1]))))
      }
    }"/>
  </xsl:function>

  <xsl:function name="m:front-matter" as="map(xs:string, item())">
    <xsl:param name="header" as="element()?"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="sigla" as="xs:string*"/>
    <xsl:variable name="publication" as="element()?" select="$header//publicationStmt[1]"/>
    <xsl:variable name="licence" as="element()?" select="($publication//licence)[1]"/>
    <xsl:sequence select="map:merge((
      map{
        'title': $title,
        'editors': array{
          $header//titleStmt/editor ! map{'name': m:names(.), 'role': m:say('source.edited-by')},
          $header//titleStmt/respStmt[not(@xml:id = 'stet')] ! map{'name': m:line(*[not(self::resp)][1]), 'role': m:line(resp[1])}
        },
        'statement': array{m:principles-written($header) ! m:line(.)},
        'sigla': array{$header//(handNote | witness)[@xml:id = $sigla] ! map{'siglum': string(@xml:id), 'meaning': m:name(root(.), @xml:id)}}
      },
      m:field('author', string-join($header//titleStmt/author ! m:names(.), if ($header//titleStmt/author/m:names(.)[contains(., ',')]) then '; ' else ', ')),
      m:field('publisher', m:line($publication/publisher)),
      m:field('date', m:line($publication/date)),
      m:field('language', string($header/../@xml:lang)),
      m:field('modified', string(($header//revisionDesc//change/@when, $publication/date/@when)[1])),
      if ($licence) then map{'licence': map:merge((map{'name': m:licence-name(m:line($licence), $licence/@target)}, m:field('url', string($licence/@target))))} else ()))"/>
  </xsl:function>

  <!-- Whom an element names, where it names several. -->
  <xsl:function name="m:names" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="names" as="element()*" select="$element/(persName | orgName | name)"/>
    <xsl:sequence select="if (count($names) gt 1) then string-join($names ! m:named(.), '; ') else m:named($element)"/>
  </xsl:function>

  <!-- One entry, or none where there is nothing to say. -->
  <xsl:function name="m:field" as="map(xs:string, item())">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="if (string($value) = '') then map{} else map{$name: $value}"/>
  </xsl:function>

  <!-- The text of the first of some elements, on one line. -->
  <xsl:function name="m:line" as="xs:string">
    <xsl:param name="elements" as="element()*"/>
    <xsl:sequence select="normalize-space(head($elements))"/>
  </xsl:function>
</xsl:stylesheet>
