<?xml version="1.0" encoding="UTF-8"?>
<!--
  A state of the text (a tree that m:state made) as HTML. Ids are the TEI's own in the diplomatic state, and have the state's name
  before them in the others, so that each is once on the page.

  Tunnel parameters: state; numbers, from an edit's id to its number in the ledger; document, the prepared TEI.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:mode name="m:html" on-no-match="shallow-skip"/>

  <xsl:template match="text()" mode="m:html">
    <xsl:value-of select="."/>
  </xsl:template>

  <xsl:template name="m:attributes">
    <xsl:param name="state" as="xs:string" tunnel="yes"/>
    <xsl:if test="@xml:id">
      <xsl:attribute name="id" select="m:html-id(@xml:id, $state)"/>
    </xsl:if>
    <xsl:if test="@xml:lang">
      <xsl:attribute name="lang" select="@xml:lang"/>
    </xsl:if>
  </xsl:template>

  <xsl:function name="m:html-id" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="state" as="xs:string"/>
    <xsl:sequence select="if ($state = 'diplomatic') then $id else translate($state, ':', '-') || '.' || $id"/>
  </xsl:function>

  <!-- Where a line of the page begins: its number, for the margin. -->
  <xsl:template name="m:line">
    <xsl:param name="state" as="xs:string" tunnel="yes"/>
    <xsl:if test="$state = 'diplomatic' and @m:line">
      <span class="line" id="line-{m:page-token(.)}.{@m:line}">
        <xsl:if test="number(@m:line) mod 5 = 0">
          <xsl:attribute name="data-n" select="@m:line"/>
        </xsl:if>
      </span>
    </xsl:if>
  </xsl:template>

  <!-- A page's name as a part of an id: "inside cover" has a space, an id must not. -->
  <xsl:function name="m:page-token" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="replace(normalize-space(($element/@m:page, '1')[1]), ' ', '-')"/>
  </xsl:function>

  <xsl:template match="div | div1 | div2 | div3 | div4 | div5 | div6" mode="m:html">
    <div class="division">
      <xsl:call-template name="m:attributes"/>
      <xsl:apply-templates mode="#current"/>
    </div>
  </xsl:template>

  <xsl:template match="head" mode="m:html">
    <xsl:element name="h{min((6, count(ancestor::*[starts-with(local-name(), 'div')]) + 2 + (if (ancestor::*[starts-with(local-name(), 'div')]) then 0 else 1)))}">
      <xsl:call-template name="m:attributes"/>
      <xsl:call-template name="m:line"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <!-- A paragraph that holds blocks (a list, a block quotation) cannot be a p in HTML. -->
  <xsl:template match="*[m:is-flow(.)]" mode="m:html" priority="-0.5">
    <xsl:param name="label" as="element()?" select="()"/>
    <xsl:variable name="name" as="xs:string"
      select="if (m:is-phrasing-only(.)) then 'p' else 'div'"/>
    <xsl:if test="normalize-space() or $label or .//pb">
      <xsl:element name="{$name}">
        <xsl:if test="not(self::p)">
          <xsl:attribute name="class" select="local-name()"/>
        </xsl:if>
        <xsl:call-template name="m:attributes"/>
        <xsl:apply-templates select="$label" mode="m:label"/>
        <xsl:call-template name="m:line"/>
        <xsl:apply-templates mode="#current"/>
      </xsl:element>
    </xsl:if>
  </xsl:template>

  <xsl:function name="m:is-phrasing-only" as="xs:boolean">
    <xsl:param name="flow" as="element()"/>
    <xsl:sequence select="not($flow//*[m:is-flow(.)][not(self::fw or self::note or self::label)]) and not($flow//note/(p | list | lg))"/>
  </xsl:function>

  <xsl:template match="m:text | text | body | front | back | group | titlePage" mode="m:html">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <!-- Items of one run are a list; what interrupts them on the page stands between two lists. A label is a label as written. -->
  <xsl:template match="list" mode="m:html">
    <div class="list">
      <xsl:call-template name="m:attributes"/>
      <xsl:for-each-group select="*" group-adjacent="exists((self::label | self::item | self::lb)[not(. is ../*[1]/self::lb)])">
        <xsl:choose>
          <xsl:when test="current-grouping-key() and exists(current-group()/self::item)">
            <ul>
              <xsl:apply-templates select="current-group()/self::item" mode="#current"/>
            </ul>
          </xsl:when>
          <xsl:otherwise>
            <xsl:apply-templates select="current-group()" mode="#current"/>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:for-each-group>
    </div>
  </xsl:template>

  <xsl:template match="item" mode="m:html">
    <xsl:variable name="label" as="element()?" select="preceding-sibling::*[1][self::label]"/>
    <xsl:variable name="block" as="element()?" select="*[1][self::p][not(preceding-sibling::text()[normalize-space()])]"/>
    <li>
      <xsl:if test="exists($label)">
        <xsl:attribute name="class" select="'labelled'"/>
      </xsl:if>
      <xsl:call-template name="m:attributes"/>
      <xsl:choose>
        <xsl:when test="exists($block)">
          <xsl:apply-templates select="$block" mode="#current">
            <xsl:with-param name="label" select="$label"/>
          </xsl:apply-templates>
          <xsl:apply-templates select="$block/following-sibling::node()" mode="#current"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="$label" mode="m:label"/>
          <xsl:call-template name="m:line"/>
          <xsl:apply-templates mode="#current"/>
        </xsl:otherwise>
      </xsl:choose>
    </li>
  </xsl:template>

  <xsl:mode name="m:label" on-no-match="shallow-skip"/>
  <xsl:template match="label" mode="m:label">
    <span class="label">
      <xsl:call-template name="m:line"/>
      <xsl:apply-templates mode="m:html"/>
    </span>
    <xsl:text> </xsl:text>
  </xsl:template>
  <xsl:template match="list/label" mode="m:html"/>

  <xsl:template match="table" mode="m:html">
    <div class="table">
      <table>
        <xsl:call-template name="m:attributes"/>
        <tbody>
          <xsl:apply-templates select="row" mode="#current"/>
        </tbody>
      </table>
      <xsl:apply-templates select="* except row" mode="#current"/>
    </div>
  </xsl:template>

  <xsl:template match="row" mode="m:html">
    <tr>
      <xsl:apply-templates select="cell" mode="#current"/>
    </tr>
  </xsl:template>

  <xsl:template match="cell" mode="m:html">
    <td>
      <xsl:apply-templates mode="#current"/>
    </td>
  </xsl:template>

  <!-- What the page carries and the text does not. In a paragraph that it cuts it is a phrase; the theme sets it apart. -->
  <xsl:template match="fw" mode="m:html">
    <xsl:element name="{if (ancestor::*[local-name() = ('p', 'head', 'ab', 'l', 'add', 'del')]) then 'span' else 'p'}">
      <xsl:attribute name="class" select="'fw', @type, if (del[@type = 'cancellation']) then 'cancelled' else ()" separator=" "/>
      <xsl:call-template name="m:attributes"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="note[m:note-kind(.) = 'editorial']" mode="m:html">
    <xsl:param name="state" as="xs:string" tunnel="yes"/>
    <xsl:variable name="n" as="xs:integer" select="count(preceding::note[m:note-kind(.) = 'editorial']) + 1"/>
    <a class="note-ref" role="doc-noteref" id="noteref-{$n}" href="#note-{$n}" aria-label="Note {$n}" data-n="{$n}"/>
  </xsl:template>

  <xsl:template match="note" mode="m:html">
    <xsl:element name="{if (ancestor::*[local-name() = ('p', 'head', 'ab', 'l')]) then if (p | list | lg) then 'div' else 'span' else 'div'}">
      <xsl:attribute name="class" select="'note', @type" separator=" "/>
      <xsl:call-template name="m:attributes"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="pb" mode="m:html">
    <xsl:param name="state" as="xs:string" tunnel="yes"/>
    <xsl:variable name="id" as="xs:string" select="m:html-id((@xml:id, 'page-' || m:page-token(.))[1], $state)"/>
    <a class="page" id="{$id}" href="#{$id}" aria-label="Page {(@m:page, @n)[1]}" data-n="{(@m:page, @n)[1]}"/>
  </xsl:template>

  <xsl:template match="lb" mode="m:html">
    <xsl:param name="state" as="xs:string" tunnel="yes"/>
    <xsl:if test="$state = 'diplomatic' and ancestor::*[local-name() = ('p', 'ab', 'fw', 'head', 'note', 'l', 'cell', 'signed')]">
      <xsl:if test="preceding-sibling::node()[not(self::text()[not(normalize-space())])][1][not(self::fw or self::pb or self::anchor)]">
        <br/>
      </xsl:if>
      <xsl:call-template name="m:line"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="milestone[@unit = 'rule']" mode="m:html">
    <xsl:if test="not(ancestor::*[local-name() = ('p', 'ab', 'head', 'l')])">
      <hr/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="hi | emph | title | foreign | mentioned | term" mode="m:html">
    <xsl:variable name="rend" as="xs:string" select="string-join((@rend, @rendition), ' ')"/>
    <xsl:element name="{if (matches($rend, 'sup')) then 'sup' else if (matches($rend, 'sub')) then 'sub'
      else if (matches($rend, 'bold')) then 'b' else if (matches($rend, 'under')) then 'u'
      else if (self::emph) then 'em' else if (matches($rend, 'ital') or self::title) then 'i' else 'span'}">
      <xsl:call-template name="m:attributes"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="unclear | gap | space | supplied | sic | damage | surplus | secl | metamark | retrace" mode="m:html">
    <span class="{local-name()}">
      <xsl:call-template name="m:attributes"/>
      <xsl:apply-templates mode="#current"/>
    </span>
  </xsl:template>

  <!-- Any other element: its text, marked with its name. -->
  <xsl:template match="*" mode="m:html" priority="-1">
    <xsl:choose>
      <xsl:when test="local-name() = $m:points">
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
          <xsl:apply-templates mode="#current"/>
        </span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="ref[@target]" mode="m:html">
    <a href="{@target}">
      <xsl:apply-templates mode="#current"/>
    </a>
  </xsl:template>

  <!-- The editor's notes of a state, at its end. -->
  <xsl:template name="m:notes">
    <xsl:variable name="notes" as="element()*" select=".//note[m:note-kind(.) = 'editorial']"/>
    <xsl:if test="exists($notes)">
      <ol class="notes">
        <xsl:for-each select="$notes">
          <li id="note-{position()}">
            <xsl:apply-templates mode="m:html"/>
            <xsl:text> </xsl:text>
            <a role="doc-backlink" href="#noteref-{position()}" aria-label="Back to the text, note {position()}">↑</a>
          </li>
        </xsl:for-each>
      </ol>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
