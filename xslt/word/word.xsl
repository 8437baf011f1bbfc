<?xml version="1.0" encoding="UTF-8"?>
<!--
  A text for a word processor: m:word-document(prepared TEI) has the text before revision and the text after it, both as the print
  has its blocks (print/blocks.xsl), with the anchors of the edits in them. What the two share and what parts them is found by
  src/editions/word, which has a rule for tracked changes and none for states.

  Editors' notes are in no state but the reading text; here they are points, so that they stand in both texts.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:function name="m:word-document" as="map(xs:string, item())">
    <xsl:param name="prepared" as="document-node()"/>
    <xsl:variable name="counted" as="document-node()">
      <xsl:document>
        <xsl:apply-templates select="$prepared" mode="m:counted"/>
      </xsl:document>
    </xsl:variable>
    <xsl:variable name="pointed" as="document-node()">
      <xsl:document>
        <xsl:apply-templates select="$counted" mode="m:pointed"/>
      </xsl:document>
    </xsl:variable>
    <xsl:variable name="header" as="element()?" select="$prepared/TEI/teiHeader"/>
    <xsl:variable name="original" as="document-node()" select="m:state($pointed, 'original')"/>
    <xsl:variable name="final" as="document-node()" select="m:state($pointed, 'final')"/>
    <xsl:sequence select="map:merge((
      map{
        'title': m:title($prepared),
        'original': m:word-text($original, $counted),
        'final': m:word-text($final, $counted),
        'editorial': array{m:editorial-notes(m:state($counted, 'reading'), $counted)},
        (: one that was undone leaves its words in both texts :)
        'edits': array{$prepared//text//(del | add | subst | substJoin)[not(m:is-editors(.))][not(@m:undone)] ! m:word-edit(., $counted)}
      },
      m:field('author', string-join($header//titleStmt/author ! normalize-space(), ', ')),
      m:field('date', m:date($header)),
      m:field('publisher', m:line($header//publicationStmt/publisher)),
      m:field('language', string(($prepared/TEI/@xml:lang, $header//langUsage/language/@ident)[1])),
      m:field('modified', string(($header/revisionDesc//change/@when ! string(), $header//publicationStmt/date/@when ! string()) => sort() => reverse() => head()))))"/>
  </xsl:function>

  <!-- A state: its blocks, and the author's notes that they call. -->
  <xsl:function name="m:word-text" as="map(xs:string, item())">
    <xsl:param name="state" as="document-node()"/>
    <xsl:param name="counted" as="document-node()"/>
    <xsl:variable name="blocks" as="map(xs:string, item())*">
      <xsl:apply-templates select="$state/m:text/node()" mode="m:print-block">
        <xsl:with-param name="edition" as="xs:string" select="'reading'" tunnel="yes"/>
        <xsl:with-param name="document" as="document-node()" select="$counted" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:variable>
    <xsl:sequence select="map{'blocks': array{$blocks}, 'notes': array{m:word-notes($state//note[m:note-kind(.) = 'authorial'], $counted)}}"/>
  </xsl:function>

  <xsl:function name="m:editorial-notes" as="map(xs:string, item())*">
    <xsl:param name="reading" as="document-node()"/>
    <xsl:param name="counted" as="document-node()"/>
    <xsl:sequence select="m:word-notes($reading//note[m:note-kind(.) = 'editorial'], $counted)"/>
  </xsl:function>

  <!-- Notes in paragraphs: what stands between the blocks of a note is a paragraph, too. -->
  <xsl:function name="m:word-notes" as="map(xs:string, item())*">
    <xsl:param name="notes" as="element()*"/>
    <xsl:param name="counted" as="document-node()"/>
    <xsl:for-each select="$notes">
      <xsl:variable name="blocks" as="map(xs:string, item())*">
        <xsl:call-template name="m:mixed">
          <xsl:with-param name="edition" as="xs:string" select="'reading'" tunnel="yes"/>
          <xsl:with-param name="document" as="document-node()" select="$counted" tunnel="yes"/>
        </xsl:call-template>
      </xsl:variable>
      <xsl:sequence select="map{'id': m:nth-id(.), 'blocks': array{$blocks}}"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Who made an edit, and when, as far as the document says. -->
  <xsl:function name="m:word-edit" as="map(xs:string, item())">
    <xsl:param name="edit" as="element()"/>
    <xsl:param name="counted" as="document-node()"/>
    <xsl:variable name="document" as="document-node()" select="root($edit)"/>
    <xsl:variable name="acts" as="element()*" select="$edit, $edit/self::subst/(del | add), $edit/self::substJoin/m:targets(@target) ! key('m:id', ., $document)"/>
    <xsl:variable name="hand" as="xs:string?" select="($acts/@hand/m:targets(.), $acts/@m:hand/m:targets(.))[1]"/>
    <xsl:variable name="stage" as="element()?" select="($acts/@change/m:targets(.))[1] ! m:by-id($document, .)"/>
    <xsl:sequence select="map:merge((
      map{'id': m:whole($edit, $counted)},
      m:field('hand', $hand ! m:name($document, .)),
      m:field('date', string(($stage/(@when, @notBefore, @from))[1]))))"/>
  </xsl:function>

  <xsl:mode name="m:pointed" on-no-match="shallow-copy"/>
  <xsl:template match="note[m:note-kind(.) = 'editorial']" mode="m:pointed">
    <anchor xmlns="http://www.tei-c.org/ns/1.0" m:note="{m:nth-id(.)}">
      <xsl:copy-of select="@xml:id"/>
    </anchor>
  </xsl:template>
  <!-- A further call: of an author's note the states show the first alone, where the note stands. -->
  <xsl:template match="ptr[@type = 'note']" mode="m:pointed">
    <xsl:variable name="note" as="element()?" select="key('m:id', m:targets(@target))[1]/self::note[m:note-kind(.) = 'editorial']"/>
    <xsl:if test="$note">
      <anchor xmlns="http://www.tei-c.org/ns/1.0" m:note="{m:nth-id($note)}"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="anchor[@m:note]" mode="m:print-segment" as="map(xs:string, item())">
    <xsl:sequence select="map{'type': 'note', 'note': string(@m:note)}"/>
  </xsl:template>
</xsl:stylesheet>
