<?xml version="1.0" encoding="UTF-8"?>
<!--
  A state of the text (a tree that m:state made) as HTML. Ids are the TEI's own in the diplomatic state, and have the state's name
  before them in the others, so that each is once on the page.

  HTML nests less freely than TEI: in a paragraph, a heading or a phrase there are phrases only, and no link stands in a link. So
  whoever opens a phrase says so (`phrasing`), and in it every block is a span with the class that it has elsewhere.

  Tunnel parameters: state; numbers, from an edit's id to its number in the ledger; phrasing; linked, whether a link is open.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:mode name="m:html" on-no-match="shallow-skip" use-accumulators="m:note-number"/>

  <xsl:template match="text()" mode="m:html">
    <xsl:value-of select="."/>
  </xsl:template>

  <xsl:template name="m:attributes">
    <xsl:param name="state" as="xs:string" tunnel="yes"/>
    <xsl:if test="@xml:id">
      <xsl:attribute name="id" select="m:html-id(@xml:id, $state)"/>
    </xsl:if>
    <xsl:if test="not(@xml:id) and $state = 'diplomatic' and exists($m:site?images) and m:targets(@facs)[1]">
      <xsl:attribute name="id" select="'at-' || m:targets(@facs)[1]"/>
    </xsl:if>
    <xsl:if test="@xml:lang">
      <xsl:attribute name="lang" select="@xml:lang"/>
      <xsl:variable name="around" as="xs:string?" select="(ancestor::*/@xml:lang)[last()]"/>
      <xsl:if test="m:is-right-to-left(@xml:lang) or $around ! m:is-right-to-left(.)">
        <xsl:attribute name="dir" select="if (m:is-right-to-left(@xml:lang)) then 'rtl' else 'ltr'"/>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <xsl:function name="m:html-id" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="state" as="xs:string"/>
    <xsl:sequence select="if ($state = 'diplomatic') then $id else translate($state, ':', '-') || '.' || $id"/>
  </xsl:function>

  <!-- Where a line of the page begins: its number for the margin, which is a link to itself. The theme shows every fifth, and the
       others when the reader asks for addresses. -->
  <xsl:template name="m:line">
    <xsl:param name="state" as="xs:string" tunnel="yes"/>
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:if test="$state = 'diplomatic' and @m:line">
      <xsl:variable name="id" as="xs:string" select="'line-' || m:page-token(.) || '.' || @m:line"/>
      <xsl:element name="{if ($linked) then 'span' else 'a'}">
        <xsl:attribute name="class" select="'line', 'fifth'[number(current()/@m:line) mod 5 = 0]" separator=" "/>
        <xsl:attribute name="id" select="$id"/>
        <xsl:if test="not($linked)">
          <xsl:attribute name="href" select="'#' || $id"/>
          <xsl:attribute name="aria-label" select="m:say('text.line', map{'n': string(@m:line)})"/>
        </xsl:if>
        <xsl:attribute name="data-n" select="@m:line"/>
      </xsl:element>
    </xsl:if>
  </xsl:template>

  <!-- The mark of an address in the other margin: of a paragraph, or of a division at its heading. -->
  <xsl:template name="m:mark">
    <xsl:param name="state" as="xs:string" tunnel="yes"/>
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="addressed" as="element()" select="if (self::head) then .. else ."/>
    <xsl:if test="$addressed/@xml:id and not($linked) and not(ancestor::note)">
      <a class="mark" href="#{m:html-id($addressed/@xml:id, $state)}" aria-label="{m:say(if (self::head) then 'text.mark.section' else 'text.mark.paragraph')}"/>
    </xsl:if>
  </xsl:template>

  <xsl:function name="m:page-id" as="xs:string">
    <xsl:param name="pb" as="element()"/>
    <xsl:sequence select="string(($pb/@xml:id, 'page-' || m:page-token($pb))[1])"/>
  </xsl:function>

  <!-- A page's name as a part of an id: "inside cover" has a space, an id must not. -->
  <xsl:function name="m:page-token" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="replace(normalize-space(($element/@m:page, '1')[1]), ' ', '-')"/>
  </xsl:function>

  <xsl:template match="div | div1 | div2 | div3 | div4 | div5 | div6" mode="m:html">
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:element name="{if ($phrasing) then 'span' else 'div'}">
      <xsl:attribute name="class" select="'division'"/>
      <xsl:call-template name="m:attributes"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="head" mode="m:html">
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="depth" as="xs:integer" select="count(ancestor::*[starts-with(local-name(), 'div')])"/>
    <xsl:element name="{if ($phrasing) then 'span' else 'h' || min((6, max(($depth, 1)) + 2))}">
      <xsl:if test="$phrasing">
        <xsl:attribute name="class" select="'head'"/>
      </xsl:if>
      <xsl:call-template name="m:attributes"/>
      <xsl:call-template name="m:line"/>
      <xsl:if test="not($phrasing)">
        <xsl:call-template name="m:mark"/>
      </xsl:if>
      <xsl:call-template name="m:phrases"/>
    </xsl:element>
  </xsl:template>

  <!-- What stands in a phrase. -->
  <xsl:template name="m:phrases">
    <xsl:apply-templates mode="m:html">
      <xsl:with-param name="phrasing" as="xs:boolean" select="true()" tunnel="yes"/>
    </xsl:apply-templates>
  </xsl:template>

  <!-- A paragraph that holds blocks (a list, a block quotation) cannot be a p in HTML. -->
  <xsl:template match="*[m:is-flow(.)]" mode="m:html" priority="-0.5">
    <xsl:param name="label" as="element()?" select="()"/>
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="name" as="xs:string"
      select="if ($phrasing) then 'span' else if (m:is-phrasing-only(.)) then 'p' else 'div'"/>
    <xsl:if test="normalize-space() or $label or .//pb">
      <xsl:element name="{$name}">
        <xsl:if test="not(self::p) or $phrasing">
          <xsl:attribute name="class" select="local-name(), self::ab/@type" separator=" "/>
        </xsl:if>
        <xsl:call-template name="m:attributes"/>
        <!-- How far in a verse stands, for the theme. -->
        <xsl:for-each select="@m:indent">
          <xsl:attribute name="style" select="'--in: ' || . || 'em'"/>
        </xsl:for-each>
        <xsl:if test="not($phrasing) and (self::p or self::ab or self::lg)">
          <xsl:call-template name="m:mark"/>
        </xsl:if>
        <xsl:apply-templates select="$label" mode="m:label"/>
        <xsl:call-template name="m:line"/>
        <xsl:apply-templates mode="#current">
          <xsl:with-param name="phrasing" as="xs:boolean" select="$name != 'div'" tunnel="yes"/>
        </xsl:apply-templates>
      </xsl:element>
    </xsl:if>
  </xsl:template>

  <xsl:function name="m:is-phrasing-only" as="xs:boolean">
    <xsl:param name="flow" as="element()"/>
    <xsl:sequence select="empty($flow/*) or (
      not($flow//*[m:is-flow(.)][not(self::fw or self::note or self::label or ancestor::fw or ancestor::note)]) and not($flow//note/(p | list | lg)))"/>
  </xsl:function>

  <xsl:template match="m:text | text | body | front | back | group | titlePage" mode="m:html">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <!-- What the page carries and the text does not. In a paragraph that it cuts it is a phrase; the theme sets it apart. -->
  <xsl:template match="fw" mode="m:html">
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="name" as="xs:string" select="if ($phrasing) then 'span' else if (*[m:is-flow(.)]) then 'div' else 'p'"/>
    <xsl:element name="{$name}">
      <xsl:attribute name="class" select="'fw', @type, if (del[@type = 'cancellation']) then 'cancelled' else ()" separator=" "/>
      <xsl:call-template name="m:attributes"/>
      <xsl:apply-templates mode="#current">
        <xsl:with-param name="phrasing" as="xs:boolean" select="$name != 'div'" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:element>
  </xsl:template>

  <xsl:template match="note[m:note-kind(.) = 'editorial']" mode="m:html">
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="n" as="xs:integer" select="accumulator-before('m:note-number')"/>
    <xsl:if test="not($linked)">
      <a class="note-ref" role="doc-noteref" id="editorial-noteref-{$n}" href="#editorial-note-{$n}" aria-label="{m:say('text.note', map{'n': m:note-letter($n)})}" data-n="{m:note-letter($n)}"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="note" mode="m:html">
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:element name="{if ($phrasing) then 'span' else 'div'}">
      <xsl:attribute name="class" select="'note', @type, @place/tokenize(.)" separator=" "/>
      <xsl:call-template name="m:attributes"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="pb" mode="m:html">
    <xsl:param name="state" as="xs:string" tunnel="yes"/>
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:param name="sheets" as="map(xs:string, xs:integer)" select="map{}" tunnel="yes"/>
    <xsl:variable name="sheet" as="xs:integer?" select="$sheets(m:page-id(.))"/>
    <xsl:variable name="id" as="xs:string" select="m:html-id(m:page-id(.), $state)"/>
    <xsl:if test="$state = 'diplomatic' and m:ends-line(.)">
      <br/>
    </xsl:if>
    <xsl:element name="{if ($linked) then 'span' else 'a'}">
      <xsl:attribute name="class" select="'page'"/>
      <xsl:attribute name="id" select="$id"/>
      <xsl:if test="not($linked)">
        <xsl:attribute name="href" select="'#' || $id"/>
        <xsl:attribute name="aria-label" select="m:say('text.page', map{'n': string((@m:page, @n)[1])})"/>
      </xsl:if>
      <xsl:attribute name="data-n" select="(@m:page, @n)[1]"/>
    </xsl:element>
    <xsl:if test="exists($sheet) and not($linked)">
      <a class="page-image" href="#image-{$sheet}" aria-label="{m:say('facsimile.of-page', map{'n': string((@m:page, @n)[1])})}"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="lb" mode="m:html">
    <xsl:param name="state" as="xs:string" tunnel="yes"/>
    <xsl:if test="$state = 'diplomatic' and ancestor::*[local-name() = ('p', 'ab', 'fw', 'head', 'note', 'l', 'cell', 'signed')]">
      <xsl:if test="preceding-sibling::node()[not(self::text()[not(normalize-space())])][1][not(self::fw or self::pb or self::anchor)]">
        <br/>
      </xsl:if>
      <xsl:if test="not(m:opens-block(.))">
        <xsl:call-template name="m:line"/>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <xsl:template match="milestone[@unit = 'rule']" mode="m:html">
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:if test="not($phrasing) and not(parent::list | parent::table)">
      <hr/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="hi | emph | title | foreign | mentioned | term" mode="m:html">
    <xsl:variable name="rend" as="xs:string" select="string-join((@rend, @rendition), ' ')"/>
    <xsl:element name="{if (matches($rend, 'sup')) then 'sup' else if (matches($rend, 'sub')) then 'sub'
      else if (matches($rend, 'bold')) then 'b' else if (matches($rend, 'under')) then 'u'
      else if (self::emph) then 'em' else if (matches($rend, 'ital') or self::title) then 'i' else 'span'}">
      <xsl:call-template name="m:attributes"/>
      <xsl:call-template name="m:phrases"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="unclear | gap | space | supplied | sic | damage | surplus | secl | metamark | retrace" mode="m:html">
    <span class="{local-name()}">
      <xsl:call-template name="m:attributes"/>
      <xsl:call-template name="m:phrases"/>
    </span>
  </xsl:template>

  <!-- Any other element: its text, marked with its name. -->
  <xsl:template match="*" mode="m:html" priority="-1">
    <xsl:choose>
      <xsl:when test="$m:class(local-name()) = 'point'">
        <xsl:if test="@xml:id">
          <span class="point">
            <xsl:call-template name="m:attributes"/>
          </span>
        </xsl:if>
      </xsl:when>
      <xsl:when test="local-name() = ('choice', 'seg', 'pc', 'c', 'w', 'corr', 'reg', 'expan', 'abbr', 'orig') and not(@xml:id)">
        <xsl:apply-templates mode="#current"/>
      </xsl:when>
      <xsl:otherwise>
        <span class="{local-name()}">
          <xsl:call-template name="m:attributes"/>
          <xsl:call-template name="m:phrases"/>
        </span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="ptr[@type = 'note']" mode="m:html" priority="1">
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="n" as="xs:integer?" select="key('m:id', m:targets(@target))[1]/accumulator-before('m:note-number')"/>
    <xsl:if test="exists($n) and not($linked)">
      <a class="note-ref" role="doc-noteref" href="#editorial-note-{$n}" aria-label="{m:say('text.note', map{'n': m:note-letter($n)})}" data-n="{m:note-letter($n)}"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="ref[@target]" mode="m:html">
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:element name="{if ($linked) then 'span' else 'a'}">
      <xsl:call-template name="m:attributes"/>
      <xsl:if test="not($linked)">
        <xsl:attribute name="href" select="@target"/>
      </xsl:if>
      <xsl:apply-templates mode="#current">
        <xsl:with-param name="phrasing" as="xs:boolean" select="true()" tunnel="yes"/>
        <xsl:with-param name="linked" as="xs:boolean" select="true()" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:element>
  </xsl:template>

  <!-- The editor's notes have letters, for revisions have numbers, and both stand in one text: a, b … z, aa, ab … -->
  <xsl:function name="m:note-letter" as="xs:string">
    <xsl:param name="n" as="xs:integer"/>
    <xsl:sequence select="format-integer($n, 'a')"/>
  </xsl:function>

  <!-- The editor's notes of a state, at its end. -->
  <xsl:template name="m:notes">
    <xsl:variable name="notes" as="element()*" select=".//note[m:note-kind(.) = 'editorial']"/>
    <xsl:if test="exists($notes)">
      <ol class="notes" type="a">
        <xsl:for-each select="$notes">
          <li id="editorial-note-{position()}">
            <xsl:apply-templates mode="m:html"/>
            <xsl:text> </xsl:text>
            <a role="doc-backlink" href="#editorial-noteref-{position()}" aria-label="{m:say('text.note-back', map{'n': m:note-letter(position())})}">↑</a>
          </li>
        </xsl:for-each>
      </ol>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
