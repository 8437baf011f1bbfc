<?xml version="1.0" encoding="UTF-8"?>
<!--
  The words in which all stylesheets speak of a text.

  flow      an element whose text runs by itself: a paragraph, a heading, a header of the page. White space is resolved
            inside a flow, never across its edges. A flow may stand inside another (a header that cuts a paragraph).
  edit      del, add, and what binds them: subst, restore; the large ones, delSpan and addSpan; transpose.
  aside     a note set apart from the text by the page itself (a drafting block).
  state     diplomatic, original, final, reading, or stage:ID. See state.xsl.

  Namespace m: marks what `prepare` adds to the TEI (attributes) and what a state leaves behind (m:cut).
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- Elements that are flows wherever they stand. -->
  <xsl:variable name="m:flows" as="xs:string*" select="tokenize('TEI text group front body back div div1 div2 div3 div4 div5 div6
    p ab head l lg list item table row cell fw note closer opener postscript trailer byline argument epigraph floatingText
    figure figDesc sp spGrp titlePage docTitle titlePart docAuthor docImprint docDate listBibl listPerson listPlace listOrg listEvent
    person personGrp place org event')"/>
  <!-- Elements that are flows unless they stand inside the text of another one. -->
  <xsl:variable name="m:roles" as="xs:string*"
    select="tokenize('signed dateline salute address addrLine speaker stage label bibl')"/>
  <!-- Elements that are flows where they hold blocks. -->
  <xsl:variable name="m:quoting" as="xs:string*" select="tokenize('quote q cit said')"/>
  <xsl:variable name="m:running" as="xs:string*" select="tokenize('p ab head l fw seg hi')"/>
  <!-- Elements that hold other elements only, so that white space in them means nothing. -->
  <xsl:variable name="m:containers" as="xs:string*" select="tokenize('TEI text group front body back div div1 div2 div3 div4 div5
    div6 lg list table row listBibl listPerson listPlace listOrg listEvent spGrp subst choice app')"/>
  <!-- Points: they have no text of their own. -->
  <xsl:variable name="m:points" as="xs:string*" select="tokenize('pb lb cb gb milestone anchor handShift delSpan addSpan damageSpan
    substJoin ptr listTranspose transpose undo redo graphic alt altGrp link linkGrp join joinGrp')"/>
  <!-- Phrases that the editions set as what they are, or whose text needs nothing more than to stand there. -->
  <xsl:variable name="m:phrases" as="xs:string*" select="tokenize('del add subst restore mod retrace metamark choice sic corr abbr
    expan orig reg ex am supplied surplus secl unclear damage gap space hi emph foreign title term mentioned soCalled
    persName placeName orgName name rs geogName settlement country forename surname roleName date time num measure ref ptr
    seg c w pc s app lem rdg stamp closer role roleDesc actor')"/>

  <!-- Letters and figures, as the inside of a character class. The classes \p{L} and \p{N} would do, at many times the cost. -->
  <xsl:variable name="m:letter" as="xs:string"
    select="'0-9A-Za-z&#xAA;&#xB2;&#xB3;&#xB5;&#xB9;&#xBA;&#xBC;-&#xBE;&#xC0;-&#xD6;&#xD8;-&#xF6;&#xF8;-&#x1FFF;&#x2C00;-&#x2DFF;&#x3040;-&#xD7FF;&#xE000;-&#xFAFF;&#x10000;-&#x1FFFF;'"/>

  <xsl:variable name="m:edits" as="xs:string*" select="tokenize('del add subst restore delSpan addSpan substJoin transpose')"/>
  <!-- What the names above say, ready to be looked up: comparing a name with each of them would take most of the time there is. -->
  <xsl:variable name="m:class" as="map(xs:string, xs:string)" select="map:merge((
    $m:flows ! map:entry(., 'flow'), $m:roles ! map:entry(., 'role'), $m:quoting ! map:entry(., 'quoting'), $m:points ! map:entry(., 'point'),
    $m:phrases ! map:entry(., 'phrase')), map{'duplicates': 'use-first'})"/>
  <xsl:variable name="m:is-running" as="map(xs:string, xs:boolean)" select="map:merge($m:running ! map:entry(., true()))"/>
  <xsl:variable name="m:is-edit-name" as="map(xs:string, xs:boolean)" select="map:merge($m:edits ! map:entry(., true()))"/>
  <xsl:variable name="m:is-of-the-page" as="map(xs:string, xs:boolean)" select="map:merge(('fw', 'metamark', 'stamp') ! map:entry(., true()))"/>
  <xsl:variable name="m:is-container" as="map(xs:string, xs:boolean)" select="map:merge($m:containers ! map:entry(., true()))"/>

  <xsl:function name="m:is-edit" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($m:is-edit-name(local-name($element)))"/>
  </xsl:function>

  <!-- Whether the text of an element runs by itself. -->
  <xsl:function name="m:is-flow" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="class" as="xs:string?" select="$m:class(local-name($element))"/>
    <xsl:sequence select="
      if ($class = 'flow') then true()
      else if ($class = 'role') then not($m:is-running(local-name($element/..)))
      else $class = 'quoting' and exists($element/(p | l | lg | list | ab | quote/p))"/>
  </xsl:function>

  <!-- `editorial`, `authorial`, or `aside`. A note without a type is the editor's, unless it has a place on the page. -->
  <xsl:function name="m:note-kind" as="xs:string">
    <xsl:param name="note" as="element()"/>
    <xsl:sequence select="
      if ($note/@type = ('authorial', 'author', 'note')) then 'authorial'
      else if ($note/@type = 'editorial') then 'editorial'
      else if ($note/@type and $note/parent::*[$m:is-container(local-name()) or self::item]) then 'aside'
      else if ($note/@place and not($note/@resp) and not($note/@type)) then 'authorial'
      else 'editorial'"/>
  </xsl:function>

  <!-- Whether an element belongs to the page alone, not to the text. -->
  <xsl:function name="m:of-the-page" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($m:is-of-the-page(local-name($element))) or $element/self::note/m:note-kind(.) = 'aside'
      or $element/self::seg/@type = ('undo', 'redo')"/>
  </xsl:function>

  <!-- Whether an element stands in what the editor adds (supplied, the note, the reading that is meant): not in the author's text. -->
  <xsl:function name="m:is-editors" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/ancestor::*[self::supplied or self::ex or self::seg[@type = 'ex'] or self::note[m:note-kind(.) = 'editorial']
      or (parent::choice and not(m:as-written(..) is .)) or (self::rdg and not(m:as-read(ancestor::app[1]) is .))])"/>
  </xsl:function>

  <!-- Of the alternatives of a choice, what is written: the first of those named so, else the first. -->
  <xsl:function name="m:as-written" as="element()?">
    <xsl:param name="choice" as="element()"/>
    <xsl:sequence select="($choice/(sic | abbr | orig | am), $choice/*)[1]"/>
  </xsl:function>

  <!-- Of the readings of an apparatus, the one that stands in the text: the lemma, else the first. -->
  <xsl:function name="m:as-read" as="element()?">
    <xsl:param name="app" as="element()"/>
    <xsl:sequence select="($app/lem, $app//rdg)[1]"/>
  </xsl:function>

  <!-- The ids that a pointer attribute names: `#a #b` gives a, b. -->
  <xsl:function name="m:targets" as="xs:string*">
    <xsl:param name="pointer" as="xs:string?"/>
    <xsl:sequence select="tokenize($pointer)[starts-with(., '#')] ! substring(., 2)"/>
  </xsl:function>

  <!-- Seven letters and digits that stand for a text (a polynomial digest); the same text gives the same digest everywhere. -->
  <xsl:function name="m:digest" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="number" as="xs:integer">
      <xsl:iterate select="string-to-codepoints($text)">
        <xsl:param name="sum" as="xs:integer" select="7"/>
        <xsl:on-completion select="$sum"/>
        <xsl:next-iteration>
          <xsl:with-param name="sum" select="($sum * 31 + .) mod 78364164096"/>
        </xsl:next-iteration>
      </xsl:iterate>
    </xsl:variable>
    <xsl:variable name="letters" as="xs:string" select="'0123456789abcdefghijklmnopqrstuvwxyz'"/>
    <xsl:sequence select="string-join(
      (2176782336, 60466176, 1679616, 46656, 1296, 36, 1) ! substring($letters, ($number idiv .) mod 36 + 1, 1))"/>
  </xsl:function>
</xsl:stylesheet>
