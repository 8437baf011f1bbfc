<?xml version="1.0" encoding="UTF-8"?>
<!--
  TEI to TEI, once, before any edition: every edit is identified and knows its page and line. No edition counts.

  Adds:
    @xml:id            on each edit that has none (a digest of its kind, text and neighbours; so it survives edits elsewhere), and
                       in the text on each name and date, and each paragraph
    @m:page, @m:line   on edits, names, pages, lines and on what begins a line. A page's lines are counted from 1; headers, stamps and
                       drafting notes have no line.
    @m:at, @m:end      on the same, and on passages: how many characters, white space not counted, stand before them, and before
                       their end (of edits and passages)
    @m:indent          on verses that stand further in than others, in ems
    @m:hand            on edits inside a handShift's reach that name no hand of their own
    @m:medium          on edits whose hand has one, and on the pieces of spans
    @m:undone          on edits that an undo takes back and no redo makes again: the stage of the undo (@change), or nothing
    del/@m:of, add/@m:of   round each text, gap and space between a delSpan or addSpan and its anchor, with the attributes of
                       the span. What belongs to the page alone, and the editor's notes, are not revised by it.
  Takes away: white space that means nothing, in `subst`, `choice` and between blocks; comments and instructions.
  Needs generate-id() nowhere (it is quadratic here): what must be counted is an accumulator.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:mode name="m:prepare" on-no-match="shallow-copy" use-accumulators="m:page m:line m:hand m:open m:ids m:at"/>

  <xsl:key name="m:id" match="*[@xml:id]" use="@xml:id"/>

  <xsl:key name="m:undoing" match="undo | redo | seg[@type = ('undo', 'redo')]" use="m:targets((@target, @corresp)[1])"/>

  <xsl:accumulator name="m:page" as="xs:string" initial-value="''">
    <xsl:accumulator-rule match="pb"
      select="if (@n) then string(@n) else if ($value castable as xs:integer) then string(xs:integer($value) + 1)
        else if ($value = '') then '1' else $value || '+'"/>
  </xsl:accumulator>

  <!-- A line begins with each block of text and each lb in one; a page's lines are counted from 1. The header has none. -->
  <xsl:accumulator name="m:line" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="teiHeader" phase="end" select="0"/>
    <xsl:accumulator-rule match="*[$m:may-begin-line(local-name())][m:begins-line(.)]" select="$value + 1"/>
    <xsl:accumulator-rule match="pb" select="if (m:cuts-line(.)) then 1 else 0"/>
    <xsl:accumulator-rule match="lb" select="if (m:is-beside(.) or m:parts-blocks(.) or m:opens-block(.)) then $value else $value + 1"/>
    <xsl:accumulator-rule match="fw | note" phase="end" select="if (m:parts-lines(.)) then $value + 1 else $value"/>
  </xsl:accumulator>

  <xsl:accumulator name="m:hand" as="xs:string" initial-value="''">
    <xsl:accumulator-rule match="handShift[@new]" select="string(@new)"/>
  </xsl:accumulator>

  <!-- Whether a delSpan or addSpan has an anchor to end at. An id that stands twice, which is a mistake, ends at its first place after. -->
  <xsl:function name="m:has-end" as="xs:boolean">
    <xsl:param name="span" as="element()"/>
    <xsl:sequence select="exists(key('m:id', m:targets($span/@spanTo), root($span))[last()][. >> $span])"/>
  </xsl:function>

  <!-- The delSpan and addSpan elements that are open. One without an anchor to end at never opens. -->
  <xsl:accumulator name="m:open" as="element()*" initial-value="()">
    <xsl:accumulator-rule match="*[@xml:id]" select="if (empty($value)) then () else let $id := string(@xml:id) return $value[not(m:targets(@spanTo) = $id)]"/>
    <xsl:accumulator-rule match="delSpan | addSpan" select="$value, .[m:has-end(.)]"/>
  </xsl:accumulator>

  <!-- What else than edits has an address, by element: the letter that its id begins with. -->
  <xsl:variable name="m:addressed" as="map(xs:string, xs:string)" select="map:merge((
    map:keys($m:index-of) ! map:entry(., 'n'), tokenize('p ab lg') ! map:entry(., 'p')))"/>

  <xsl:function name="m:wants-id" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="not($element/@xml:id) and (m:is-edit($element)
      or (exists($m:addressed(local-name($element))) and not($element/ancestor::teiHeader)))"/>
  </xsl:function>

  <!-- How often each digest has been given to an element without an id. -->
  <xsl:accumulator name="m:ids" as="map(xs:string, xs:integer)" initial-value="map{}">
    <xsl:accumulator-rule match="*[m:wants-id(.)]"
      select="let $digest := m:edit-digest(.) return map:put($value, $digest, ($value($digest), 0)[1] + 1)"/>
  </xsl:accumulator>

  <!-- The characters of the text so far, white space not counted: the place of a word, whatever edits are done. -->
  <xsl:accumulator name="m:at" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="teiHeader" phase="end" select="0"/>
    <xsl:accumulator-rule match="text()" select="$value + string-length(translate(., ' &#9;&#10;&#13;', ''))"/>
  </xsl:accumulator>

  <!-- Inside a header, a stamp, a drafting note: not among the lines of the text. -->
  <xsl:function name="m:is-beside" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="exists($node/ancestor-or-self::*[self::fw or self::note])"/>
  </xsl:function>

  <xsl:variable name="m:may-begin-line" as="map(xs:string, xs:boolean)"
    select="map:merge(tokenize('p head l ab opener closer signed dateline salute addrLine byline trailer
      titlePart docAuthor docDate docImprint figDesc row speaker label item') ! map:entry(., true()))"/>

  <!-- A block's text begins a new line, unless another block opens it; the first paragraph of a labelled item stands on the line
       of its label. -->
  <xsl:function name="m:begins-line" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      not($element/self::label[not(parent::list)])
      and not($element/self::item[p or preceding-sibling::*[1][self::label]])
      and not($element[self::opener or self::closer]/node()[not(self::text()[not(normalize-space())] or self::lb)][1][self::*[m:is-flow(.)]])
      and not($element/self::p[parent::item][not(preceding-sibling::*)][../preceding-sibling::*[1][self::label]])
      and m:is-flow($element) and not(m:is-beside($element))"/>
  </xsl:function>

  <!-- A page that begins inside a block, with no lb of its own after it, begins with that block's line. -->
  <xsl:function name="m:cuts-line" as="xs:boolean">
    <xsl:param name="pb" as="element()"/>
    <xsl:sequence select="exists($pb/ancestor::*[local-name() = ('p', 'ab', 'head', 'l')])
      and not($pb/following-sibling::node()[not(self::text()[not(normalize-space())] or self::fw or self::note or self::anchor)][1][self::lb])"/>
  </xsl:function>

  <!-- An lb that opens a block begins the line that the block begins. -->
  <xsl:function name="m:opens-block" as="xs:boolean">
    <xsl:param name="lb" as="element()"/>
    <xsl:sequence select="exists($lb/..[$m:may-begin-line(local-name())][m:begins-line(.)])
      and empty($lb/preceding-sibling::node()[not(self::text()[not(normalize-space())] or self::anchor)][1])"/>
  </xsl:function>

  <!-- An lb that stands between blocks says how they are set; the line is that of the block. -->
  <xsl:function name="m:parts-blocks" as="xs:boolean">
    <xsl:param name="lb" as="element()"/>
    <xsl:variable name="next" as="element()?" select="$lb/following-sibling::node()[not(self::text()[not(normalize-space())])][1][self::*]"/>
    <xsl:sequence select="exists($next[m:is-flow(.)][not(self::fw or self::note)])"/>
  </xsl:function>

  <!-- A header or note that stands on lines of its own in the midst of a block; the lines of the block go on after the last such. -->
  <xsl:function name="m:parts-lines" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="after" as="node()?" select="$element/following-sibling::node()[1]"/>
    <xsl:sequence select="$after instance of text() and normalize-space($after) and matches($after, '^[ \t]*\n')
      and matches($element/preceding-sibling::node()[1][self::text()], '\n[ \t]*$')
      and not(m:is-beside($element/..))
      and exists($element/preceding-sibling::node()[not(self::text()[not(normalize-space())] or self::fw or self::note or self::anchor)][1][not(self::pb)])"/>
  </xsl:function>

  <xsl:function name="m:edit-digest" as="xs:string">
    <xsl:param name="edit" as="element()"/>
    <xsl:variable name="before" as="xs:string" select="normalize-space($edit/preceding-sibling::node()[1])"/>
    <xsl:variable name="after" as="xs:string" select="normalize-space($edit/following-sibling::node()[1])"/>
    <xsl:variable name="words" as="xs:string" select="normalize-space($edit)"/>
    <!-- Of a paragraph its beginning and its length will do. -->
    <xsl:sequence select="
      if ($m:addressed(local-name($edit)) = 'p') then m:digest(string-join((local-name($edit), string(string-length($words)), substring($words, 1, 120)), '|'))
      else m:digest(string-join((local-name($edit), $words, tokenize($before)[last()], tokenize($after)[1]), '|'))"/>
  </xsl:function>

  <!-- Its own, else its digest, told apart from equal ones by a number. -->
  <xsl:function name="m:edit-id" as="xs:string">
    <xsl:param name="edit" as="element()"/>
    <xsl:variable name="digest" as="xs:string?" select="if ($edit/@xml:id) then () else m:edit-digest($edit)"/>
    <xsl:variable name="times" as="xs:integer" select="if ($digest) then ($edit/accumulator-before('m:ids')($digest), 1)[1] else 1"/>
    <xsl:sequence select="string(($edit/@xml:id, ($m:addressed(local-name($edit)), 'e')[1] || '-' || $digest || (if ($times gt 1) then '-' || $times else ''))[1])"/>
  </xsl:function>

  <xsl:template match="*[m:is-edit(.)]" mode="m:prepare">
    <xsl:copy>
      <xsl:apply-templates select="@*" mode="#current"/>
      <xsl:if test="not(@xml:id)">
        <xsl:attribute name="xml:id" select="m:edit-id(.)"/>
      </xsl:if>
      <xsl:if test="not(@hand) and accumulator-before('m:hand') != ''">
        <xsl:attribute name="m:hand" select="accumulator-before('m:hand')"/>
      </xsl:if>
      <xsl:variable name="hand" as="xs:string?" select="(@hand, parent::subst/@hand, accumulator-before('m:hand'))[. != ''][1]"/>
      <xsl:if test="$hand">
        <xsl:for-each select="key('m:id', m:targets($hand))[1]/@medium">
          <xsl:attribute name="m:medium" select="."/>
        </xsl:for-each>
      </xsl:if>
      <xsl:copy-of select="m:undone(@xml:id, .)"/>
      <xsl:call-template name="m:place"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <!-- The last word on an edit: an undo, unless it is itself undone by a redo. -->
  <xsl:function name="m:undone" as="attribute()?">
    <xsl:param name="id" as="xs:string?"/>
    <xsl:param name="edit" as="element()"/>
    <xsl:variable name="last" as="element()?" select="if ($id) then key('m:undoing', $id, root($edit))[last()] else ()"/>
    <xsl:if test="$last/(self::undo, self::seg[@type = 'undo'])
        and empty($last/@xml:id ! key('m:undoing', ., root($edit)))">
      <xsl:attribute name="m:undone" select="string($last/@change)"/>
    </xsl:if>
  </xsl:function>

  <xsl:template match="comment() | processing-instruction()" mode="m:prepare"/>

  <xsl:template match="seg | pb | lb | *[$m:may-begin-line(local-name())][m:begins-line(.)] | *[exists($m:addressed(local-name()))][ancestor::text]" mode="m:prepare">
    <xsl:copy>
      <xsl:apply-templates select="@*" mode="#current"/>
      <xsl:if test="m:wants-id(.)">
        <xsl:attribute name="xml:id" select="m:edit-id(.)"/>
      </xsl:if>
      <!-- A paragraph on the line of its label has no line of its own. -->
      <xsl:if test="not($m:addressed(local-name()) = 'p') or ($m:may-begin-line(local-name()) and m:begins-line(.))">
        <xsl:call-template name="m:place"/>
      </xsl:if>
      <xsl:if test="self::l and m:indent(.) gt 0">
        <xsl:attribute name="m:indent" select="m:indent(.)"/>
      </xsl:if>
      <xsl:apply-templates mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <!--
    How far in a verse stands, in ems: the spaces that it begins with, two an em, or what `@rend` says: `indent`, `indent2`,
    `indent(3)`. A line end before its first word is how the TEI is laid out.
  -->
  <xsl:function name="m:indent" as="xs:decimal">
    <xsl:param name="verse" as="element()"/>
    <xsl:variable name="rend" as="xs:string?" select="tokenize(lower-case($verse/@rend))[matches(., '^indent(ed)?[-(]?[0-9]{0,2}\)?$')][1]"/>
    <xsl:sequence select="
      if (exists($rend)) then 1.5 * (replace($rend, '[^0-9]', '')[. != ''] ! xs:integer(.), 1)[1]
      else (string-length($verse) - string-length(replace($verse, '^ +', ''))) div 2"/>
  </xsl:function>

  <xsl:template name="m:place">
    <xsl:if test="accumulator-before('m:page') != ''">
      <xsl:attribute name="m:page" select="accumulator-before('m:page')"/>
    </xsl:if>
    <xsl:if test="not(m:is-beside(.))">
      <xsl:attribute name="m:line" select="max((accumulator-before('m:line'), 1))"/>
    </xsl:if>
    <xsl:attribute name="m:at" select="accumulator-before('m:at') - (if (self::text()) then string-length(translate(., ' &#9;&#10;&#13;', '')) else 0)"/>
    <xsl:if test="not(self::*) or self::seg or self::gap or self::space or m:is-edit(.) or key('m:transposed', @xml:id)">
      <xsl:attribute name="m:end" select="accumulator-after('m:at')"/>
    </xsl:if>
  </xsl:template>

  <!-- Text between a span and its anchor is as if each piece of it stood in a del or add of its own. -->
  <xsl:template match="text() | gap | space" mode="m:prepare">
    <xsl:variable name="open" as="element()*" select="accumulator-before('m:open')"/>
    <xsl:choose>
      <xsl:when test="self::text() and not(normalize-space()) and m:means-nothing(.)"/>
      <xsl:when test="exists($open) and not(self::text() and not(normalize-space())) and not(m:is-unrevised(.))">
        <xsl:call-template name="m:in-spans">
          <xsl:with-param name="spans" select="$open"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:copy-of select="."/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="m:is-unrevised" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="exists($node/ancestor::*[m:of-the-page(.) or self::note[m:note-kind(.) = 'editorial']])"/>
  </xsl:function>

  <xsl:template name="m:in-spans">
    <xsl:param name="spans" as="element()*"/>
    <xsl:choose>
      <xsl:when test="empty($spans)">
        <xsl:copy-of select="."/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:element name="{if ($spans[1]/self::delSpan) then 'del' else 'add'}" namespace="http://www.tei-c.org/ns/1.0">
          <xsl:attribute name="m:of" select="m:edit-id($spans[1])"/>
          <xsl:copy-of select="$spans[1]/(@hand, @change, @rend, @place, @cert, @type), $spans[1]/m:undone(@xml:id, .)"/>
          <xsl:for-each select="key('m:id', m:targets($spans[1]/@hand))[1]/@medium">
            <xsl:attribute name="m:medium" select="."/>
          </xsl:for-each>
          <xsl:call-template name="m:place"/>
          <xsl:call-template name="m:in-spans">
            <xsl:with-param name="spans" select="tail($spans)"/>
          </xsl:call-template>
        </xsl:element>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- White space alone: between blocks, between the halves of a subst or choice, round the one child of a restore; and, with a line end
       in it, at the edges of an edit that has no words of its own. -->
  <xsl:function name="m:means-nothing" as="xs:boolean">
    <xsl:param name="text" as="node()"/>
    <xsl:sequence select="exists($m:is-container(local-name($text/..)))
      or ($text/parent::*[self::restore or self::mod or self::unclear or self::retrace] and contains($text, '&#10;') and not($text/../text()[normalize-space()]))
      or ($text/parent::*[self::del or self::add or self::damage] and contains($text, '&#10;') and not($text/preceding-sibling::node() and $text/following-sibling::node())
        and not($text/../text()[normalize-space()]))"/>
  </xsl:function>
</xsl:stylesheet>
